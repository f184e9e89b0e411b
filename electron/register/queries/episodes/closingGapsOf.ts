import { closingGaps, type ClosingGap } from '../../../../shared/domain/episodes/closing'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { coveringInterviews, settledOutcome } from '../interviews/coverage'
import { rowMoment } from '../rowMoment'
import { episodeTimes } from './episodeTimes'
import { gradesOf, newestGrade } from './grades'

/** What must still be known before the episode can be closed. */
export async function closingGapsOf(db: ReadDatabase, row: EpisodeTable): Promise<ClosingGap[]> {
  const grades = (await gradesOf(db, [row.id])).get(row.id)
  const covering = (await coveringInterviews(db, [row.id])).get(row.id)
  return closingGaps({
    ...episodeTimes(row),
    noticeReceived: rowMoment(row, 'notice_received'),
    noticeSource: row.notice_source,
    policeGrade: newestGrade(grades, 'police'),
    policeTold: row.police_told,
    policeNotToldReason: row.police_not_told_reason,
    preventionInterview: row.prevention_interview,
    preventionNotDoneReason: row.prevention_not_done_reason,
    interviewOutcome: settledOutcome(covering),
    beforeHomeward: row.before_homeward === 1,
  })
}
