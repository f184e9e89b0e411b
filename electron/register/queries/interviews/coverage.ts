import { interviewOutcome } from '../../../../shared/codes/interviews'
import { hasCode } from '../../../../shared/codes/codeList'
import {
  recordedInterview,
  settlingInterview,
  type Covering,
} from '../../../../shared/domain/interviews/covering'
import type { InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'

/** An interview as the episodes it covers see it. */
export interface CoveringInterview extends Covering {
  readonly interviewId: string
  readonly episodeId: string
}

/** Outcome of an interview, as its row holds it. */
export function outcomeOf(code: string | null): InterviewOutcome | null {
  return code !== null && hasCode(interviewOutcome, code) ? code : null
}

/** Interviews that cover the episodes, by episode, oldest first; withdrawn interviews and links left out. */
export async function coveringInterviews(
  db: ReadDatabase,
  episodeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CoveringInterview[]>> {
  const rows = await inChunks(episodeIds, (ids) =>
    db
      .selectFrom('interview_episode')
      .innerJoin('interview', 'interview.id', 'interview_episode.interview_id')
      .select(['interview_episode.episode_id', 'interview.id', 'interview.outcome', 'interview.submitted_at'])
      .where('interview_episode.episode_id', 'in', ids)
      .where('interview_episode.withdrawn_at', 'is', null)
      .where('interview.withdrawn_at', 'is', null)
      .orderBy('interview.id')
      .execute(),
  )
  const covering = rows.map((row) => ({
    interviewId: row.id,
    episodeId: row.episode_id,
    outcome: outcomeOf(row.outcome),
    finished: row.submitted_at !== null,
  }))
  return groupBy(covering, ({ episodeId }) => episodeId)
}

/** The outcome that settles an episode; null while no interview is finished. */
export function settledOutcome(covering: readonly CoveringInterview[] = []): InterviewOutcome | null {
  return settlingInterview(covering)?.outcome ?? null
}

/** The outcome recorded so far, finished or not: what lists show. */
export function recordedOutcome(covering: readonly CoveringInterview[] = []): InterviewOutcome | null {
  return recordedInterview(covering)?.outcome ?? null
}
