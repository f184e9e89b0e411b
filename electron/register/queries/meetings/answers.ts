import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'

/** An answer that stands: its meeting is not withdrawn. */
export interface StandingAnswer {
  readonly childId: string
  readonly meetingId: string
  readonly episodeId: string
  readonly asked: string
}

/** Answers whose meeting stands too. */
export function standingAnswers(db: ReadDatabase) {
  return db
    .selectFrom('meeting_answer')
    .innerJoin('meeting', 'meeting.id', 'meeting_answer.meeting_id')
    .where('meeting.withdrawn_at', 'is', null)
    .where('meeting_answer.withdrawn_at', 'is', null)
}

/** What has been answered about the children, by child. */
export async function answersOf(
  db: ReadDatabase,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StandingAnswer[]>> {
  const rows = await inChunks(childIds, (ids) =>
    standingAnswers(db)
      .select([
        'meeting.child_id as childId',
        'meeting.id as meetingId',
        'meeting_answer.episode_id as episodeId',
        'meeting_answer.asked',
      ])
      .where('meeting.child_id', 'in', ids)
      .execute(),
  )
  return groupBy(rows, ({ childId }) => childId)
}
