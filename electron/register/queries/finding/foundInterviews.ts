import { labelFor } from '../../../../shared/codes'
import type { FoundInterview } from '../../../../shared/contract/finding'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { childLabels } from '../children/labels'
import { coveredEpisodes } from '../interviews/coveredEpisodes'

/** What interviews are looked for by: the best children, episodes and interviewers found for the same words. */
export interface InterviewsOf {
  readonly childIds: readonly string[]
  readonly episodeIds: readonly string[]
  readonly workerIds: readonly string[]
}

/** Interviews of what was found, those still to be written up first, then newest first. */
export async function interviewsOf(
  db: ReadDatabase,
  { childIds, episodeIds, workerIds }: InterviewsOf,
  limit: number,
): Promise<readonly string[]> {
  if (childIds.length + episodeIds.length + workerIds.length === 0) return []
  const rows = await db
    .selectFrom('interview')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .where((where) =>
      where.or([
        where('child_id', 'in', childIds),
        where('interviewer_id', 'in', workerIds),
        where(
          'id',
          'in',
          where
            .selectFrom('interview_episode')
            .select('interview_id')
            .where('episode_id', 'in', episodeIds)
            .where('interview_episode.withdrawn_at', 'is', null),
        ),
      ]),
    )
    .orderBy('submitted_at', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Interviews as a search shows them, in the order of the ids. */
export async function foundInterviews(
  db: ReadDatabase,
  ids: readonly string[],
  today: LocalDate,
): Promise<FoundInterview[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('interview')
    .leftJoin('worker', 'worker.id', 'interview.interviewer_id')
    .select([
      'interview.id',
      'interview.child_id',
      'interview.outcome',
      'interview.submitted_at',
      'worker.name as interviewer',
    ])
    .where('interview.id', 'in', ids)
    .where('interview.withdrawn_at', 'is', null)
    .execute()
  const labels = await childLabels(
    db,
    rows.map(({ child_id }) => child_id),
    today,
  )
  const covered = await coveredEpisodes(db, ids)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    const child = row === undefined ? undefined : labels.get(row.child_id)
    if (row === undefined || child === undefined) return []
    return [
      {
        id,
        child,
        episodes: (covered.get(id) ?? []).map(({ ref }) => ref),
        finished: row.submitted_at !== null,
        outcome: row.outcome === null ? null : labelFor('interviewOutcome', row.outcome),
        interviewer: row.interviewer,
      },
    ]
  })
}
