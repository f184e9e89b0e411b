import { contract } from '../../../../shared/contract'
import { temporaryUntil } from '../../../../shared/domain/users/temporaryPassphrase'
import { utcNow } from '../../clock'
import { readSettings } from '../../queries/settings/readSettings'
import { colleagues } from '../../queries/users/standings'
import { commandOf, requireOpen } from '../../rpc/callScope'
import { hostCall } from '../../rpc/handlers'
import { addPersonSlot, takeBackPersonSlot } from '../../unlock/changeKeys'
import { newTemporaryPassphrase } from '../../unlock/temporaryPassphrase'
import { runCommand } from '../runCommand'
import { checkPerson } from './checkPerson'

/** Adds a person, with a key slot of their own under a temporary passphrase. The slot is made first: without it nobody is entered. */
export const invite = hostCall(contract.users.invite, async (scope) => {
  const open = requireOpen(scope.host)
  const { name, role, endsOn } = scope.input
  const temporaryPassphrase = newTemporaryPassphrase()
  const now = utcNow(open.clock)
  const slotId = await addPersonSlot(open.keyring, name, temporaryPassphrase, now)
  try {
    const invited = await runCommand(open, commandOf(scope), async ({ db, write, audit }) => {
      await checkPerson(db, scope.input, await colleagues(db, open.keyring), null)
      const saved = await write.insert('user', { name, role, slot_id: slotId, ends_on: endsOn })
      audit({
        action: 'user.invited',
        subject: { kind: 'user', id: saved.id },
        detail: { name, role, endsOn },
      })
      const { temporaryPassphraseDays } = await readSettings(db)
      return { id: saved.id, until: temporaryUntil(now, temporaryPassphraseDays) }
    })
    return { ...invited, name, temporaryPassphrase }
  } catch (error) {
    takeBackPersonSlot(open.keyring, slotId)
    throw error
  }
})
