import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { temporaryUntil } from '../../../../shared/domain/users/temporaryPassphrase'
import { readSettings } from '../../queries/settings/readSettings'
import { colleagues } from '../../queries/users/standings'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { replacePersonSlot } from '../../unlock/changeKeys'
import { newTemporaryPassphrase } from '../../unlock/temporaryPassphrase'
import { runCommand } from '../runCommand'
import { colleagueOf, requireAdministrator } from './checkPerson'

/**
 * Gives somebody who forgot their passphrase a temporary one. Entered in the audit trail before it is done: an
 * administrator could otherwise open the register as somebody else and leave no trace.
 */
export const reset = hostCall(contract.users.reset, async (scope) => {
  const open = requireOpen(scope.host)
  const { id } = scope.input
  if (id === open.session.user.id) throw new Refusal('NOT_TO_YOURSELF', {})
  const person = await runCommand(open, commandOf(scope), async ({ db, audit, now }) => {
    const people = await colleagues(db, open.keyring)
    const found = colleagueOf(people, id)
    requireAdministrator(people, id, { ...found, invited: true })
    audit({ action: 'user.reset', subject: { kind: 'user', id }, detail: { name: found.name } })
    const { temporaryPassphraseDays } = await readSettings(db)
    return { ...found, since: now, until: temporaryUntil(now, temporaryPassphraseDays) }
  })
  const { name, slotId, since, until } = person
  const temporaryPassphrase = newTemporaryPassphrase()
  await replacePersonSlot(open.keyring, slotId, temporaryPassphrase, since)
  return { id, name, temporaryPassphrase, until }
})
