import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { Host } from '../../host/host'
import { sessionShape } from '../../queries/register/sessionShape'
import { hostCall } from '../../rpc/handlers'
import { unlockByRecovery, whoMayRecover as mayRecover } from '../../unlock/unlockByRecovery'
import { unlockRegister, type Opening } from '../../unlock/unlockRegister'
import { requireGoodPlace, whichFile, type WhichRegister } from './whichFile'

/** Unlocks a register with a passphrase. */
export const open = hostCall(contract.register.open, async ({ host, input }) => {
  const opening = openingOf(host, input.which)
  const opened = await host.unlock(() => unlockRegister(opening, input.passphrase, input.slotId ?? undefined))
  return sessionShape(opened)
})

/** Whose passphrase the recovery code may set. */
export const whoMayRecover = hostCall(contract.register.whoMayRecover, async ({ host, input }) => {
  if (host.open !== null) throw new Refusal('ALREADY_OPEN', {})
  return [...(await mayRecover(openingOf(host, input.which), input.code))]
})

/** Unlocks a register with the recovery code, and sets a new passphrase of one administrator. */
export const openWithRecovery = hostCall(contract.register.openWithRecovery, async ({ host, input }) => {
  const opening = openingOf(host, input.which)
  const { code, newPassphrase, slotId } = input
  const opened = await host.unlock(() => unlockByRecovery(opening, code, newPassphrase, slotId ?? undefined))
  return sessionShape(opened)
})

function openingOf(host: Host, which: WhichRegister): Opening {
  const file = whichFile(host, which)
  const demo =
    which.from === 'recent'
      ? host.recent.find(which.recentId)?.madeUp === true
      : which.from === 'offered' && host.start.demo
  if (!demo) requireGoodPlace(host, file)
  return host.opening(file, demo)
}
