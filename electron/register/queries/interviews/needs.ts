import { interviewNeeds, interviewWarnings } from '../../../../shared/domain/interviews/needs'
import type { Instant } from '../../../../shared/domain/time/instant'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes } from '../episodes/episodeTimes'
import { rowMoment } from '../rowMoment'
import { coveredEpisodes } from './coveredEpisodes'
import { outcomeOf } from './coverage'
import { offersOf } from './offers'
import { workerOf } from './workerOf'

/** What an interview still needs before it can be finished, and what looks odd about it; in words. */
export async function interviewNeedsOf(
  db: ReadDatabase,
  row: InterviewTable,
  now: Instant,
): Promise<{ readonly needs: string[]; readonly warnings: string[] }> {
  const interviewer = await workerOf(db, row.interviewer_id)
  const facts = {
    outcome: outcomeOf(row.outcome),
    outcomeReason: row.outcome_reason,
    outcomeNote: row.outcome_note,
    held: rowMoment(row, 'held'),
    interviewerName: interviewer?.name ?? null,
    attempts: (await offersOf(db, [row.id])).get(row.id) ?? [],
  }
  const episodes = (await coveredEpisodes(db, [row.id])).get(row.id) ?? []
  return {
    needs: interviewNeeds(facts),
    warnings: interviewWarnings(facts, episodes.map(episodeTimes), now),
  }
}
