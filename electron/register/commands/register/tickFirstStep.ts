import { contract } from '../../../../shared/contract'
import { readSettings } from '../../queries/settings/readSettings'
import { command } from '../../rpc/handlers'
import { saveSetting } from '../settings/saveSetting'

/** Ticks a first step by hand: there are no colleagues to add, and the like. */
export const tickFirstStep = command(contract.register.tickFirstStep, async ({ input, db, write, audit }) => {
  const { firstStepsTicked } = await readSettings(db)
  if (!firstStepsTicked.includes(input.step))
    await saveSetting({ db, write }, 'firstStepsTicked', [...firstStepsTicked, input.step])
  audit({ action: 'firstStep.ticked', detail: { step: input.step } })
  return {}
})
