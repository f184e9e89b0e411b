import { appendAudit, systemActor } from '../audit/appendAudit'
import type { OpenRegister } from '../openRegister'
import { noAttempts, type KeyFile, type TrailMark } from './keyFileShapes'

/**
 * Enters an unlock in the audit trail, together with the wrong tries since the last one (they were kept in the key
 * file) and, if the trail is shorter than it was, that the register went back in time.
 */
export async function enterUnlock(
  open: OpenRegister,
  { attempts, trailMark, body }: KeyFile,
  how: 'passphrase' | 'recovery',
): Promise<void> {
  const { registerId, user, openedAt } = open.session
  await open.db.transaction().execute(async (trx) => {
    const end = await trx
      .selectFrom('audit')
      .select(['seq', 'hash'])
      .where('seq', '=', trailMark?.seq ?? 0)
      .executeTakeFirst()
    if (wentBack(trailMark, end))
      await appendAudit(trx, registerId, systemActor, openedAt, {
        action: 'register.wentBack',
        detail: { expected: trailMark?.seq ?? 0 },
      })
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
  })
  if (attempts.failed > 0 || attempts.log.length > 0) open.keyring.writeAttempts(noAttempts)
}

/** An older file in the place of a newer one lacks the entry that was its last, or has another there. */
function wentBack(mark: TrailMark | null, found: TrailMark | undefined): boolean {
  return mark !== null && mark.hash !== found?.hash
}
