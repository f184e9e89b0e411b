import { deliveredBy } from '../../../codes/interviews'
import { isAnswered, newestAsk } from '../../../domain/interviews/asking'
import { secondsBetween } from '../../../domain/time/instant'
import { dayNumber } from '../../../domain/time/localDate'
import { compareMoments, earliest, latest, localDateOfMoment, type Moment } from '../../../domain/time/moment'
import type { Book } from '../book/openBook'
import { breakdown } from '../count/breakdown'
import { interviewsWhere, isHeldInterview } from '../count/held'
import type { Delivery, InterviewRequest } from '../register'
import { partsOf } from './afterwards'
import { detailsOf } from './details'
import { interviewsHeld } from './interviews'

/** What is known of who was to hold the interview with a number. */
export function deliveryOf(interview: number, book: Book): Delivery | null {
  const id = book.register.interviews[interview]?.id ?? ''
  return detailsOf(book).delivery.get(id) ?? null
}

/** Requests to other authorities, the oldest first. */
function hostRequests(interview: number, book: Book): readonly InterviewRequest[] {
  const requests = deliveryOf(interview, book)?.requests ?? []
  return requests.filter(({ of }) => of === 'host_la').toSorted((a, b) => compareMoments(a.asked, b.asked))
}

/** A part of whatever is counted once for every interview due, by a key of the interview. */
export function eachInterview(
  book: Book,
  add: (entry: Book['due'][number], interview: number, key: string) => void,
  keyOf: (interview: number) => string | null,
): void {
  for (const entry of book.due)
    for (const interview of entry.interviews) {
      const key = keyOf(interview)
      if (key !== null) add(entry, interview, key)
    }
}

export const byDeliverer = breakdown(
  {
    id: 'interviews.held.byDeliverer',
    words: 'Who held them: own, host authority, provider',
    rule: 'Distinct completed interviews by who was to hold them, as the interview says.',
    of: interviewsHeld,
  },
  partsOf(deliveredBy, 'Not recorded'),
  (book, add) =>
    eachInterview(book, add, (interview) =>
      isHeldInterview(interview, book) ? (deliveryOf(interview, book)?.by ?? '') : null,
    ),
)

const ASKED =
  'Interviews due in the period that a host authority was asked to hold, each once however often it was asked.'

export const askedOfHost = interviewsWhere(
  { id: 'interviews.askedOfHost', words: 'Interviews asked of a host authority', rule: ASKED },
  (interview, book) => hostRequests(interview, book).length > 0,
)

export const hostChased = interviewsWhere(
  {
    id: 'interviews.askedOfHost.chased',
    words: 'Of these, chased',
    rule: 'Asked more than once, or asked for the report.',
  },
  (interview, book) => {
    const requests = hostRequests(interview, book)
    return requests.length > 1 || (requests.length > 0 && deliveryOf(interview, book)?.reportAskedOn !== null)
  },
)

export const hostHeld = interviewsWhere(
  {
    id: 'interviews.askedOfHost.held',
    words: 'Of these, completed',
    rule: 'Interviews a host authority was asked to hold that took place, whoever held them in the end.',
  },
  (interview, book) => hostRequests(interview, book).length > 0 && isHeldInterview(interview, book),
)

export const hostAnswers = breakdown(
  {
    id: 'interviews.askedOfHost.byAnswer',
    words: 'What the host authority said',
    rule: 'By the newest request of each interview.',
    of: askedOfHost,
  },
  [
    { key: 'will', words: 'They hold it' },
    { key: 'will_not', words: 'They do not' },
    { key: 'answered', words: 'Answered; what they said is not recorded' },
    { key: 'none', words: 'No answer so far' },
  ],
  (book, add) =>
    eachInterview(book, add, (interview) => {
      const newest = newestAsk(hostRequests(interview, book))
      if (newest === null) return null
      if (newest.answer !== 'not_known') return newest.answer
      return isAnswered(newest) ? 'answered' : 'none'
    }),
)

const HOUR = 3600
const replyBands = [
  { key: 'to24h', words: 'Within 24 hours', over: -Infinity, upTo: 24 * HOUR },
  { key: 'to72h', words: 'Over 24 to 72 hours', over: 24 * HOUR, upTo: 72 * HOUR },
  { key: 'over72h', words: 'Over 72 hours', over: 72 * HOUR, upTo: Infinity },
] as const

export const hostReplies = breakdown(
  {
    id: 'interviews.askedOfHost.byReply',
    words: 'How long the host authority took to answer',
    rule: 'From the first request to the first answer, in elapsed hours: asking again does not start it anew.',
    of: askedOfHost,
  },
  [
    ...replyBands,
    { key: 'none', words: 'No answer so far' },
    { key: 'notKnown', words: 'Cannot be determined' },
  ],
  (book, add) =>
    eachInterview(book, add, (interview) => {
      const requests = hostRequests(interview, book)
      const [first] = requests
      if (first === undefined) return null
      const answers = requests.filter(isAnswered).map(({ answered }) => answered)
      const answer = answers.toSorted(compareMoments)[0]
      return answer === undefined ? 'none' : replyBand(first.asked, answer, book.asked.approxMinutes)
    }),
)

/** Where the times are not exact enough to say, that cannot be determined. */
function replyBand(asked: Moment, answered: Moment, approxMinutes: number): string {
  const [askedFrom, askedTo] = [earliest(asked, approxMinutes), latest(asked, approxMinutes)]
  const [from, to] = [earliest(answered, approxMinutes), latest(answered, approxMinutes)]
  if (askedFrom === null || askedTo === null || from === null || to === null) return 'notKnown'
  const [least, most] = [secondsBetween(askedTo, from), secondsBetween(askedFrom, to)]
  return replyBands.find(({ over, upTo }) => least > over && most <= upTo)?.key ?? 'notKnown'
}

const reportBands = [
  { key: 'to3', words: 'Within 3 days', upTo: 3 },
  { key: 'to7', words: '4 to 7 days', upTo: 7 },
  { key: 'to14', words: '8 to 14 days', upTo: 14 },
  { key: 'over14', words: 'More than 14 days', upTo: Infinity },
] as const

export const hostReports = breakdown(
  {
    id: 'interviews.askedOfHost.byReport',
    words: 'From asking the host authority to its report',
    rule: 'Days from the first request to the day the report came.',
    of: askedOfHost,
  },
  [
    ...reportBands,
    { key: 'none', words: 'No report received' },
    { key: 'notKnown', words: 'Cannot be determined' },
  ],
  (book, add) =>
    eachInterview(book, add, (interview) => {
      const [first] = hostRequests(interview, book)
      if (first === undefined) return null
      const received = deliveryOf(interview, book)?.reportReceivedOn ?? null
      if (received === null) return 'none'
      const asked = localDateOfMoment(first.asked)
      const days = asked === null ? -1 : dayNumber(received) - dayNumber(asked)
      return days < 0 ? 'notKnown' : (reportBands.find(({ upTo }) => days <= upTo)?.key ?? 'notKnown')
    }),
)
