import { Refusal } from '../../../../shared/contract/errors'
import { endOf, isBack, startOf } from '../../../../shared/domain/episodes/span'
import type { EpisodeTimes } from '../../../../shared/domain/episodes/types'
import { isBefore, isKnown } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes, timeColumns } from '../../queries/episodes/episodeTimes'
import { isNotBack } from '../../queries/episodes/notBack'

/** An episode's row. @throws NOT_FOUND */
export async function episodeRow(db: ReadDatabase, id: string): Promise<EpisodeTable> {
  const row = await db.selectFrom('episode').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'episode' })
  return row
}

/**
 * An episode that may be written to.
 *
 * @throws NOT_FOUND, WRONG_STATE when closed or cancelled
 */
export async function openEpisode(db: ReadDatabase, id: string): Promise<EpisodeTable> {
  const row = await episodeRow(db, id)
  const state = row.withdrawn_at === null ? row.status : 'cancelled'
  if (state !== 'open') throw new Refusal('WRONG_STATE', { what: 'episode', state })
  return row
}

/**
 * A child never has two episodes without being back. One that is over may still be recorded late, when it certainly
 * ended before the open one began.
 *
 * @param times of the episode to be saved
 * @param exceptId its own id, when the register has it already
 * @throws OPEN_EPISODE_EXISTS
 */
export async function refuseSecondOpen(
  db: ReadDatabase,
  childId: string,
  times: EpisodeTimes,
  exceptId: string | null,
): Promise<void> {
  const others = await db
    .selectFrom('episode')
    .select(['id', 'ref', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isNotBack)
    .execute()
  const open = others.find(({ id }) => id !== exceptId)
  if (open === undefined || isOverBefore(times, episodeTimes(open))) return
  throw new Refusal('OPEN_EPISODE_EXISTS', { episodeRef: open.ref, episodeId: open.id })
}

function isOverBefore(times: EpisodeTimes, open: EpisodeTimes): boolean {
  const end = endOf(times)
  return isBack(times) && end !== null && isKnown(end.at) && isBefore(end.at, startOf(open).at)
}
