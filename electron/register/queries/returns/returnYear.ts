import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'
import { approvalFor } from './approval'
import { stepsMade } from './stepsMade'
import { yearView } from './yearView'

export const returnYear = query(contract.returns.year, async ({ input, db, now, session }) => {
  const view = await yearView(db, await readSettings(db), input.year, now)
  const { sha256 } = view
  return {
    ...view,
    approval: await approvalFor(db, await stepsMade(db, input.year), { sha256, session, now }),
  }
})
