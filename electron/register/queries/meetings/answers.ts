import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'

/** An answer that stands: its meeting is not withdrawn. */
export interface StandingAnswer {
  readonly childId: string
  readonly meetingId: string
  readonly episodeId: string
  readonly asked: string
}

/** What has been answered about the children, by child. */
export async function answersOf(
  db: ReadDatabase,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StandingAnswer[]>> {
  const rows = await inChunks(childIds, (ids) =>
    db
      .selectFrom('meeting')
      .innerJoin('meeting_answer', 'meeting_answer.meeting_id', 'meeting.id')
      .select([
        'meeting.child_id as childId',
        'meeting.id as meetingId',
        'meeting_answer.episode_id as episodeId',
        'meeting_answer.asked',
      ])
      .where('meeting.child_id', 'in', ids)
      .where('meeting.withdrawn_at', 'is', null)
      .where('meeting_answer.withdrawn_at', 'is', null)
      .execute(),
  )
  return groupBy(rows, ({ childId }) => childId)
}
