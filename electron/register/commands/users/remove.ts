import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { colleagues } from '../../queries/users/standings'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { changeKeyForStayers } from '../../unlock/stayers'
import { runCommand } from '../runCommand'
import { colleagueOf, requireAdministrator } from './checkPerson'

/** Stands as the reason on the withdrawn row. */
const reason = 'Left'

/**
 * Takes out somebody who left: from the commit on the register does not open for them, and then its data key is changed,
 * so that nothing they may have kept opens it either. Their name stays on what they did.
 *
 * A key that cannot be changed now (a full disk) is changed later: the removal stands.
 */
export const remove = hostCall(contract.users.remove, async (scope) => {
  const open = requireOpen(scope.host)
  const { id, version } = scope.input
  if (id === open.session.user.id) throw new Refusal('NOT_TO_YOURSELF', {})
  await runCommand(open, commandOf(scope), async ({ db, write, audit }) => {
    const people = await colleagues(db, open.keyring)
    const { name, role } = colleagueOf(people, id)
    requireAdministrator(people, id, null)
    await write.withdraw('user', id, version, reason)
    audit({ action: 'user.removed', subject: { kind: 'user', id }, detail: { name, role } })
  })
  try {
    await changeKeyForStayers(open)
    return { keyChanged: true }
  } catch (error) {
    scope.host.logUnexpected('users.remove', error)
    if (!open.connection.open) throw error
    return { keyChanged: false }
  }
})
