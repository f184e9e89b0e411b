import { appendAudit, systemActor } from '../audit/appendAudit'
import { utcNow } from '../clock'
import { readOnly, type ReadDatabase } from '../database/types'
import type { OpenRegister } from '../openRegister'
import type { Keyring } from './keyring'

/** Key slots of everybody who has not left. */
async function slotsOfStayers(db: ReadDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('user').select('slot_id').where('withdrawn_at', 'is', null).execute()
  return new Set(rows.map(({ slot_id }) => slot_id))
}

/** Whether a key slot is left of somebody who is no user: a removal, or an invitation, was interrupted. */
export async function isKeyChangeDue(db: ReadDatabase, keyring: Keyring): Promise<boolean> {
  const stay = await slotsOfStayers(db)
  return keyring.read().body.slots.some(({ kind, id }) => kind === 'person' && !stay.has(id))
}

/** Changes the data key, so that the slots of those who left open nothing any more, and enters it in the audit trail. */
export async function changeKeyForStayers(open: OpenRegister): Promise<void> {
  const stay = await slotsOfStayers(readOnly(open.db))
  await open.changeDataKey(stay)
  const entry = { action: 'dataKey.changed', detail: { people: stay.size } }
  await open.db
    .transaction()
    .execute((trx) => appendAudit(trx, open.session.registerId, systemActor, utcNow(open.clock), entry))
}

/** Ends a removal that was interrupted, whoever unlocks next: it needs nobody's passphrase. @returns whether it did */
export async function finishKeyChange(open: OpenRegister): Promise<boolean> {
  if (!(await isKeyChangeDue(readOnly(open.db), open.keyring))) return false
  await changeKeyForStayers(open)
  return true
}
