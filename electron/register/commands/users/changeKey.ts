import { contract } from '../../../../shared/contract'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { changeKeyForStayers } from '../../unlock/stayers'
import { runCommand } from '../runCommand'

/**
 * Changes the data key: after a removal that could not, or because somebody may know a passphrase. A passphrase that was
 * changed still opens older key files, one in every backup, and those would open the register while its key is the same.
 */
export const changeKey = hostCall(contract.users.changeKey, async (scope) => {
  const open = requireOpen(scope.host)
  await runCommand(open, commandOf(scope), async ({ audit }) => audit({ action: 'dataKey.changeAsked' }))
  await changeKeyForStayers(open)
  return {}
})
