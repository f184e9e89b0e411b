import { newestAsk } from '../../../domain/interviews/asking'
import { addWorkingDays } from '../../../domain/calendar/workingDays'
import { localDateOfMoment } from '../../../domain/time/moment'
import { plural } from '../../../text/plural'
import type { Book } from '../book/openBook'
import { breakdown, type Part } from '../count/breakdown'
import { columns } from '../columns'
import { interviewsWhere, isHeldInterview } from '../count/held'
import { keptIn, type Measure } from '../count/measure'
import { dayBand, type DayBand, deliveryOf, eachInterview, requestsTo } from './delivery'

const NOT_NAMED = ''

/** The commissioned service an interview was given to, as a key that spelling does not change; null where none was. */
function providerOf(interview: number, book: Book): string | null {
  const names = keptIn(book, 'providers', () => new Map<number, string | null>())
  const known = names.get(interview)
  if (known !== undefined) return known
  const name = readProvider(interview, book)
  names.set(interview, name)
  return name
}

function readProvider(interview: number, book: Book): string | null {
  const delivery = deliveryOf(interview, book)
  const requests = requestsTo('commissioned', interview, book)
  const heldBy = book.register.interviews[interview]?.interviewerType === 'commissioned'
  if (requests.length === 0 && delivery?.by !== 'commissioned' && !heldBy) return null
  const name = newestAsk(requests)?.name ?? (heldBy ? delivery?.organisation : null) ?? NOT_NAMED
  const spelling = name.trim().replaceAll(/\s+/g, ' ')
  const key = spelling.toLowerCase()
  const spelled = spellings(book)
  if (!spelled.has(key)) spelled.set(key, spelling)
  return key
}

/** How each service's name was spelled first. */
function spellings(book: Book): Map<string, string> {
  return keptIn(book, 'providers.spellings', () => new Map())
}

/** Providers by name, those without one last. */
function providerParts(found: readonly string[], book: Book): Part[] {
  const named = found.filter((key) => key !== NOT_NAMED).toSorted()
  return [
    ...named.map((key) => ({ key, words: spellings(book).get(key) ?? key })),
    { key: NOT_NAMED, words: 'Service not named' },
  ]
}

function byProvider(id: string, words: string, of: Measure) {
  return breakdown(
    {
      id: `${of.id}.byProvider`,
      words,
      rule: 'Distinct interviews by the service named in the newest request, else by what the interviewer works for.',
      of,
    },
    providerParts,
    (book, add) => {
      const counted = keptIn(
        book,
        `${id}.numbers`,
        () => new Set(columns.flatMap((column) => of.tally(book).numbers(column))),
      )
      eachInterview(book, add, (interview) => (counted.has(interview) ? providerOf(interview, book) : null))
    },
  )
}

export const referred = interviewsWhere(
  {
    id: 'interviews.commissioned',
    words: 'Interviews given to a commissioned service',
    rule: 'Distinct interviews due in the period that a commissioned service was asked to hold, was to hold, or held.',
  },
  (interview, book) => providerOf(interview, book) !== null,
)

function ofReferred(
  id: string,
  words: string,
  rule: string,
  test: (interview: number, book: Book) => boolean,
) {
  return interviewsWhere(
    { id: `interviews.commissioned.${id}`, words, rule },
    (interview, book) => providerOf(interview, book) !== null && test(interview, book),
  )
}

export const providerHeld = ofReferred(
  'held',
  'Completed',
  'Of these, interviews that took place, wholly or in part.',
  isHeldInterview,
)

export const providerDeclined = ofReferred(
  'declined',
  'Declined',
  'Of these, interviews whose recorded outcome is that the child, or a parent or carer, said no.',
  (interview, { register: { interviews } }) => {
    const { outcome = null, outcomeReason = null } = interviews[interview] ?? {}
    const codes = [outcome, outcome === 'not_completed' ? outcomeReason : null]
    return codes.includes('declined_child') || codes.includes('declined_parent')
  },
)

export const providerWithin = ofReferred(
  'within72',
  'Completed within 72 hours',
  'Of those completed: 72 elapsed hours from the return of the episode that fell due first.',
  (interview, book) => isHeldInterview(interview, book) && book.withinOf(interview) === 'within',
)

export const providerHoursKnown = ofReferred(
  'hoursKnown',
  'Completed, and the hours are known',
  'Of those completed: it can be said whether it was within 72 hours.',
  (interview, book) =>
    isHeldInterview(interview, book) && ['within', 'outside'].includes(book.withinOf(interview)),
)

const reportDelay = (interview: number, book: Book) => {
  const held = localDateOfMoment(book.register.interviews[interview]?.held ?? UNKNOWN)
  return { held, received: deliveryOf(interview, book)?.reportReceivedOn ?? null }
}
const UNKNOWN = { at: null, precision: 'unknown' } as const

export const providerReported = ofReferred(
  'reportInTime',
  'Report received in time',
  'Of those completed: the report came within the working days after the day of the interview that the council has set.',
  (interview, book) => {
    const { held, received } = reportDelay(interview, book)
    return (
      isHeldInterview(interview, book) &&
      held !== null &&
      received !== null &&
      received <= addWorkingDays(held, book.asked.reportWorkingDays)
    )
  },
)

export const providerReports = breakdown(
  {
    id: 'interviews.commissioned.byReport',
    isScale: true,
    words: 'When the report came',
    rule: 'Interviews a commissioned service completed, by working days from the interview to its report.',
    of: providerHeld,
  },
  (_found, { asked: { reportWorkingDays: days } }) => [
    { key: 'inTime', words: `Within ${plural(days, 'working day')}` },
    { key: 'late', words: `After that, within ${plural(2 * days, 'working day')}` },
    { key: 'veryLate', words: `After more than ${plural(2 * days, 'working day')}` },
    { key: 'none', words: 'No report received' },
    { key: 'notKnown', words: 'Cannot be determined' },
  ],
  (book, add) =>
    eachInterview(book, add, (interview) => {
      if (providerOf(interview, book) === null || !isHeldInterview(interview, book)) return null
      const { held, received } = reportDelay(interview, book)
      if (received === null) return 'none'
      if (held === null || received < held) return 'notKnown'
      const days = book.asked.reportWorkingDays
      if (received <= addWorkingDays(held, days)) return 'inTime'
      return received <= addWorkingDays(held, 2 * days) ? 'late' : 'veryLate'
    }),
)

const waits: readonly DayBand[] = [
  { key: 'to1', words: 'The same or the next day', upTo: 1 },
  { key: 'to3', words: '2 to 3 days', upTo: 3 },
  { key: 'to7', words: '4 to 7 days', upTo: 7 },
  { key: 'over7', words: 'More than 7 days', upTo: Infinity },
]

export const providerWaits = breakdown(
  {
    id: 'interviews.commissioned.byWait',
    isScale: true,
    words: 'From asking the service to the interview',
    rule: 'Interviews a commissioned service completed, by days from the first request to the interview.',
    of: providerHeld,
  },
  [...waits, { key: 'notKnown', words: 'Cannot be determined' }],
  (book, add) =>
    eachInterview(book, add, (interview) => {
      if (providerOf(interview, book) === null || !isHeldInterview(interview, book)) return null
      const [first] = requestsTo('commissioned', interview, book)
      const asked = first === undefined ? null : localDateOfMoment(first.asked)
      return dayBand(waits, asked, reportDelay(interview, book).held)
    }),
)

export const referredByProvider = byProvider('referred', 'Given to each service', referred)
export const heldByProvider = byProvider('held', 'Completed, by service', providerHeld)
export const declinedByProvider = byProvider('declined', 'Declined, by service', providerDeclined)
export const withinByProvider = byProvider('within', 'Within 72 hours, by service', providerWithin)
export const reportedByProvider = byProvider('reported', 'Report in time, by service', providerReported)
