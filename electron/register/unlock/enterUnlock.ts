import { Refusal } from '../../../shared/contract/errors'
import type { AuditEntry } from '../audit/auditEntry'
import { appendAudit, systemActor } from '../audit/appendAudit'
import { wentBack, type WentBack } from '../audit/wentBack'
import type { ProfileMark } from '../audit/profileMarks'
import { readOnly, type RegisterDatabase, type WriteTransaction } from '../database/types'
import type { OpenRegister } from '../openRegister'
import { readRestoreNote, removeRestoreNote } from '../restore/restoreNote'
import { noAttempts, type KeyFile } from './keyFileShapes'

/**
 * Enters an unlock in the audit trail, together with the wrong tries since the last one (they were kept in the key
 * file) and, if the trail lacks what the key file or this PC saw in it, that the register went back in time.
 *
 * @param thisPc how far this PC has seen the trail, if it has
 */
export async function enterUnlock(
  open: OpenRegister,
  { attempts, trailMark, body }: KeyFile,
  how: 'passphrase' | 'recovery',
  thisPc: ProfileMark | null,
): Promise<void> {
  const { registerId, user, openedAt } = open.session
  const back = await open.db.transaction().execute(async (trx) => {
    const back = await wentBack(readOnly(trx), { keyFile: trailMark, thisPc })
    const restored = await enterRestore(open, trx)
    // The note beside the register can be planted; that this PC meant it stands elsewhere.
    if (back !== null && !(restored && back.meant))
      await appendAudit(trx, registerId, systemActor, openedAt, wentBackEntry(back))
    for (const { at, with: kind, slotId } of attempts.log) {
      const whose = body.slots.find(({ id }) => id === slotId)?.label ?? null
      const detail = { with: kind, whose }
      await appendAudit(trx, registerId, systemActor, at, { action: 'unlock.failed', detail })
    }
    // Undo goes back no further than this sitting: what it might have brought back is needed no more.
    await trx.deleteFrom('draft').where('author_id', '=', user.id).where('ended_at', 'is not', null).execute()
    // The log is cut to its newest; how many there were in a row is counted on.
    const detail = { how, wrongTriesBefore: Math.max(attempts.failed, attempts.log.length) }
    await appendAudit(trx, registerId, user, openedAt, { action: 'register.unlocked', detail })
    return back
  })
  removeRestoreNote(open.file)
  // It was said once: the marks are where the trail is now.
  if (back !== null) await open.markTrail()
  if (attempts.failed > 0 || attempts.log.length > 0) open.keyring.writeAttempts(noAttempts)
}

/** Why somebody whose passphrase is right is not let in, in the words of the audit trail. */
const notLetIn: Readonly<Partial<Record<string, string>>> = {
  ACCESS_ENDED: 'their last day is over',
  NO_LONGER_A_USER: 'they are no longer a user',
}

/** That somebody who may not work here any more came with a passphrase that fits. */
export async function enterRefusedUnlock(
  db: RegisterDatabase,
  { registerId, whose, now }: { readonly registerId: string; readonly whose: string; readonly now: string },
  refused: unknown,
): Promise<void> {
  const why = refused instanceof Refusal ? notLetIn[refused.code] : undefined
  if (why === undefined) return
  const entry = { action: 'unlock.failed', detail: { with: 'person', whose, why } }
  await db.transaction().execute((trx) => appendAudit(trx, registerId, systemActor, now, entry))
}

function wentBackEntry({ meant, expected, found, knownBy }: WentBack): AuditEntry {
  const detail = { expected, found, knownBy }
  return { action: meant ? 'register.restored' : 'register.wentBack', detail }
}

/**
 * That a copy was put in this register's place, as it was written down beside it; the entries' numbers tell what was
 * lost.
 *
 * @returns whether one was
 */
async function enterRestore({ file, session }: OpenRegister, trx: WriteTransaction): Promise<boolean> {
  const note = readRestoreNote(file)
  if (note === null) return false
  const { id, at, copy, entry, aside, entryBefore } = note
  const entered = await trx
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', entry)
    .where('action', '=', 'register.restored')
    .where('subject_id', '=', id)
    .executeTakeFirst()
  if (entered !== undefined) return true
  const subject = { kind: 'restore', id }
  const detail = { copy, entry, entryBefore, aside }
  await appendAudit(trx, session.registerId, session.user, at, {
    action: 'register.restored',
    subject,
    detail,
  })
  return true
}
