import { deliveredBy } from '../../../codes/interviews'
import { isAnswered, newestAsk } from '../../../domain/interviews/asking'
import { secondsBetween } from '../../../domain/time/instant'
import { compareMoments, earliest, latest, localDateOfMoment, type Moment } from '../../../domain/time/moment'
import { breakdown } from '../count/breakdown'
import { interviewsWhere, isHeldInterview } from '../count/held'
import { partsOf } from './afterwards'
import { dayBand, type DayBand, deliveryOf, eachInterview, requestsTo } from './delivery'
import { interviewsHeld } from './interviews'

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
  (interview, book) => requestsTo('host_la', interview, book).length > 0,
)

export const hostChased = interviewsWhere(
  {
    id: 'interviews.askedOfHost.chased',
    words: 'Of these, chased',
    rule: 'Asked more than once, or asked for the report.',
  },
  (interview, book) => {
    const requests = requestsTo('host_la', interview, book)
    return requests.length > 1 || (requests.length > 0 && deliveryOf(interview, book)?.reportAskedOn !== null)
  },
)

export const hostHeld = interviewsWhere(
  {
    id: 'interviews.askedOfHost.held',
    words: 'Of these, completed',
    rule: 'Interviews a host authority was asked to hold that took place, whoever held them in the end.',
  },
  (interview, book) => requestsTo('host_la', interview, book).length > 0 && isHeldInterview(interview, book),
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
      const newest = newestAsk(requestsTo('host_la', interview, book))
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
    isScale: true,
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
      const requests = requestsTo('host_la', interview, book)
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

const reportBands: readonly DayBand[] = [
  { key: 'to3', words: 'Within 3 days', upTo: 3 },
  { key: 'to7', words: '4 to 7 days', upTo: 7 },
  { key: 'to14', words: '8 to 14 days', upTo: 14 },
  { key: 'over14', words: 'More than 14 days', upTo: Infinity },
]

export const hostReports = breakdown(
  {
    id: 'interviews.askedOfHost.byReport',
    isScale: true,
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
      const [first] = requestsTo('host_la', interview, book)
      if (first === undefined) return null
      const received = deliveryOf(interview, book)?.reportReceivedOn ?? null
      return received === null ? 'none' : dayBand(reportBands, localDateOfMoment(first.asked), received)
    }),
)
