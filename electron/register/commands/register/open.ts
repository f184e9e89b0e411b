import { contract } from '../../../../shared/contract'
import type { Host } from '../../host/host'
import { sessionShape } from '../../queries/register/sessionShape'
import { hostCall } from '../../rpc/handlers'
import { unlockByRecovery, unlockRegister, type Opening } from '../../unlock/unlockRegister'
import { requireGoodPlace, whichFile, type WhichRegister } from './whichFile'

/** Unlocks a register with a passphrase. */
export const open = hostCall(contract.register.open, async ({ host, input }) => {
  const opening = openingOf(host, input.which)
  const opened = await host.unlock(() => unlockRegister(opening, input.passphrase))
  return sessionShape(opened)
})

/** Unlocks a register with the recovery code, and sets a new passphrase. */
export const openWithRecovery = hostCall(contract.register.openWithRecovery, async ({ host, input }) => {
  const opening = openingOf(host, input.which)
  const opened = await host.unlock(() => unlockByRecovery(opening, input.code, input.newPassphrase))
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
