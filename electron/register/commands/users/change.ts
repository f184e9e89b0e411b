import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import { hasEnded } from '../../../../shared/domain/users/endDate'
import { utcNow } from '../../clock'
import { colleagues } from '../../queries/users/standings'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { relabelSlot } from '../../unlock/changeKeys'
import { renewSession } from '../../unlock/session'
import { runCommand } from '../runCommand'
import { checkPerson, colleagueOf, requireAdministrator } from './checkPerson'

/** Changes name, role or last day of a person; of the person who is working, at once. */
export const change = hostCall(contract.users.change, async (scope) => {
  const open = requireOpen(scope.host)
  const { id, version, name, role, endsOn } = scope.input
  if (id === open.session.user.id && hasEnded(endsOn, localDateOf(utcNow(open.clock)))) throw ownDayIsOver()
  const { saved, slotId } = await runCommand(open, commandOf(scope), async ({ db, write, audit }) => {
    const people = await colleagues(db, open.keyring)
    const before = colleagueOf(people, id)
    const others = people.filter((person) => person.id !== id)
    await checkPerson(db, scope.input, others, before.role)
    requireAdministrator(people, id, { ...before, administrator: role === 'administrator', endsOn })
    const saved = await write.update('user', id, version, { name, role, ends_on: endsOn })
    audit({ action: 'user.changed', subject: { kind: 'user', id }, detail: { name, role, endsOn } })
    return { saved, slotId: before.slotId }
  })
  relabelSlot(open.keyring, slotId, name)
  if (id === open.session.user.id) await renewSession(open)
  return saved
})

function ownDayIsOver(): Refusal<'INVALID'> {
  const message =
    'This day is over, and you are working. If you are leaving, another administrator takes you out'
  return new Refusal('INVALID', { problems: [{ field: 'endsOn', message }] })
}
