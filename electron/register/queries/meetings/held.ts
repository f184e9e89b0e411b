import type { Moment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { inChunks } from '../chunks'
import { rowMoment } from '../rowMoment'

/** When meetings and reviews about the episodes were held, by episode; those that were not held are left out. */
export async function meetingsHeld(
  db: ReadDatabase,
  episodeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Moment[]>> {
  const rows = await inChunks(episodeIds, (ids) =>
    db
      .selectFrom('meeting')
      .select(['episode_id', 'at as at_at', 'at_precision'])
      .where('episode_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .where('at', 'is not', null)
      .execute(),
  )
  const held = new Map<string, Moment[]>()
  for (const row of rows) {
    const moments = held.get(row.episode_id ?? '') ?? []
    held.set(row.episode_id ?? '', [...moments, rowMoment(row, 'at')])
  }
  return held
}
