import { Refusal } from '../../../shared/contract/errors'
import type { AuditEntry } from '../audit/auditEntry'
import { appendAudit, systemActor } from '../audit/appendAudit'
import { wentBack, type WentBack } from '../audit/wentBack'
import type { ProfileMarks } from '../audit/profileMarks'
import { readOnly, type RegisterDatabase, type WriteTransaction } from '../database/types'
import type { OpenRegister } from '../openRegister'
import { readRestoreNote, removeRestoreNote, type RestoreNote } from '../restore/restoreNote'
import { enterCameBack } from './enterCameBack'
import { afterOpening } from './delay'
import type { KeyFile } from './keyFileShapes'

/**
 * Enters an unlock in the audit trail, together with the wrong tries since the last one (they were kept in the key
 * file) and, if the trail lacks what the key file or this PC saw in it, that the register went back in time, and which
 * destroyed records came back with that.
 *
 * @param marks what this PC has seen of the register; null where no person sits
 */
export async function enterUnlock(
  open: OpenRegister,
  { attempts, trailMark, body }: KeyFile,
  how: 'passphrase' | 'recovery',
  marks: ProfileMarks | null,
): Promise<void> {
  const { registerId, user, openedAt } = open.session
  const thisPc = marks?.of(registerId) ?? null
  const note = readRestoreNote(open.file)
  const back = await open.db.transaction().execute(async (trx) => {
    const back = await wentBack(readOnly(trx), { keyFile: trailMark, thisPc })
    const restored = note !== null
    if (note !== null) await enterRestore(open, trx, note)
    await enterCameBack(open, trx, [...(note?.destroyed ?? []), ...(marks?.destroyed.of(registerId) ?? [])])
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
  open.markDestroyed()
  // It was said once: the marks are where the trail is now.
  if (back !== null) await open.markTrail()
  const sheet = body.slots.find(({ kind }) => kind === 'recovery')?.id
  const opened = how === 'recovery' && sheet !== undefined ? sheet : open.session.slotId
  open.keyring.writeAttempts({ ...afterOpening(attempts, opened), log: [] })
}

/** Why somebody whose passphrase is right is not let in, in the words of the audit trail. */
const notLetIn: Readonly<Partial<Record<string, string>>> = {
  ACCESS_ENDED: 'their last day is over',
  NO_LONGER_A_USER: 'they are no longer a user',
  TEMPORARY_ENDED: 'their temporary passphrase had ended',
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
 */
async function enterRestore(
  { session }: OpenRegister,
  trx: WriteTransaction,
  { id, at, copy, entry, aside, entryBefore }: RestoreNote,
): Promise<void> {
  const entered = await trx
    .selectFrom('audit')
    .select('seq')
    .where('seq', '>', entry)
    .where('action', '=', 'register.restored')
    .where('subject_id', '=', id)
    .executeTakeFirst()
  if (entered !== undefined) return
  const subject = { kind: 'restore', id }
  const detail = { copy, entry, entryBefore, aside }
  await appendAudit(trx, session.registerId, session.user, at, {
    action: 'register.restored',
    subject,
    detail,
  })
}
