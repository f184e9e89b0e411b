import { isInterviewDue } from '../../../../shared/domain/interviews/clock72'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes } from '../episodes/episodeTimes'
import { adultAtStart, childDob, listColumns, type ListColumnsRow } from '../episodes/listRows'
import { isLive } from '../episodes/notBack'
import { sortSql } from '../episodes/startSql'
import { coveringInterviews, settledOutcome } from './coverage'

/** Enough to choose from; older ones are long settled. */
const most = 30

/**
 * The child's other episodes this interview could cover as well, newest first: ended, due an interview, and settled
 * by none.
 */
export async function couldCover(
  db: ReadDatabase,
  interview: { readonly id: string; readonly child_id: string },
): Promise<ListColumnsRow[]> {
  const rows = await db
    .selectFrom('episode')
    .select([...listColumns, childDob])
    .where('child_id', '=', interview.child_id)
    .where('before_homeward', '=', 0)
    .where(isLive)
    .orderBy(sortSql, 'desc')
    .execute()
  const due = rows.filter((row) => isInterviewDue(episodeTimes(row)) && !adultAtStart(row))
  const covering = await coveringInterviews(
    db,
    due.map(({ id }) => id),
  )
  return due
    .filter(({ id }) => {
      const others = covering.get(id) ?? []
      return (
        settledOutcome(others) === null && !others.some(({ interviewId }) => interviewId === interview.id)
      )
    })
    .slice(0, most)
}
