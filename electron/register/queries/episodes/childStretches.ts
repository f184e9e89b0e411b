import { endOf, startOf } from '../../../../shared/domain/episodes/span'
import type { EpisodeType } from '../../../../shared/domain/episodes/types'
import { UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes, timeColumns } from './episodeTimes'
import { isLive } from './notBack'

/** A live episode of a child, from when to when. */
export interface ChildStretch {
  readonly id: string
  readonly ref: string
  readonly type: EpisodeType
  readonly start: Moment
  /** Unknown while it goes on. */
  readonly end: Moment
}

/** The child's episodes that count, by reference. */
export async function childStretches(db: ReadDatabase, childId: string): Promise<ChildStretch[]> {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isLive)
    .orderBy('ref')
    .execute()
  return rows.map((row) => {
    const times = episodeTimes(row)
    return {
      id: row.id,
      ref: row.ref,
      type: times.type,
      start: startOf(times).at,
      end: endOf(times)?.at ?? UNKNOWN,
    }
  })
}
