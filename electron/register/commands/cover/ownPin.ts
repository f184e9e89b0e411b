import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { pinWeakness } from '../../../../shared/domain/cover/pin'
import { requireOpen } from '../../rpc/callScope'
import { command, hostCall } from '../../rpc/handlers'
import { keptPin } from '../../unlock/coverPin'
import { runCommand } from '../runCommand'

/** Chooses the PIN the person opens the cover with. */
export const choosePin = hostCall(contract.cover.choosePin, async ({ host, input, name, meta, signal }) => {
  const open = requireOpen(host)
  const reason = pinWeakness(input.pin)
  if (reason !== null) throw new Refusal('WEAK_PIN', { reason })
  const kept = await keptPin(input.pin, open.keyring.policy.make)
  await runCommand(open, { name, permission: meta.permission, signal }, async ({ write, audit }) => {
    await write.keepOwnPin(kept)
    audit({ action: 'cover.pinChosen' })
  })
  return {}
})

/** From now on the passphrase opens the cover. */
export const forgetPin = command(contract.cover.forgetPin, async ({ write, audit }) => {
  await write.removeOwnPin()
  audit({ action: 'cover.pinGivenUp' })
  return {}
})
