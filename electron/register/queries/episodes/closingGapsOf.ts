import { closingGaps, type ClosingGap } from '../../../../shared/domain/episodes/closing'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { coveringInterviews, settledOutcome } from '../interviews/coverage'
import { questionsOf } from '../meetings/questions'
import { rowMoment } from '../rowMoment'
import type { Viewing } from '../viewing'
import { episodeTimes } from './episodeTimes'
import { gradesOf, newestGrade } from './grades'
import { wasAdultAtStart } from './adultAtStart'

/** What must still be known before the episode can be closed. */
export async function closingGapsOf(
  db: ReadDatabase,
  row: EpisodeTable,
  viewing: Viewing,
): Promise<ClosingGap[]> {
  const grades = (await gradesOf(db, [row.id])).get(row.id)
  const covering = (await coveringInterviews(db, [row.id])).get(row.id)
  const questions = (await questionsOf(db, [row.child_id], viewing, row.id)).get(row.child_id) ?? []
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
    // A review is asked for once a child, at the first of the episodes it is about; so is the way to it.
    repeatReviewAsked: questions.some(
      ({ asked, asksOf }) => asked === 'two_or_more' && asksOf.includes(row.id),
    ),
    strategyAsked: questions.some(({ asked, episodeId }) => asked === 'harm' && episodeId === row.id),
    adultAtStart: await wasAdultAtStart(db, row),
  })
}
