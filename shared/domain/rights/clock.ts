import { addSeconds, type Instant } from '../time/instant'
import { addDays, addMonths, daysBetween, type LocalDate } from '../time/localDate'

/** What somebody asks of the council about their data, or what went wrong with it. */
export const rightsKinds = ['subjectAccess', 'correction', 'complaint', 'breach'] as const
export type RightsKind = (typeof rightsKinds)[number]

/** A stretch in which the clock of a request stands still: proof of identity or a clearer question is awaited. */
export interface Pause {
  readonly from: LocalDate
  /** The day the answer came; null while it is awaited. */
  readonly to: LocalDate | null
}

/** One month from the day it was received (practice.md 12, confirmed for subject access; unconfirmed for corrections). */
const ANSWER_MONTHS = 1

/** Two further months where a request is complex (confirmed). */
const EXTENSION_MONTHS = 2

/** Days by which a complaint about data is acknowledged (confirmed, from 19 June 2026). */
const ACKNOWLEDGE_DAYS = 30

/** Hours from awareness by which the Information Commissioner is told of a breach that is a risk (unconfirmed). */
const BREACH_HOURS = 72

/** Days a request stood still up to a day; the day it was asked counts, the day the answer came does not. */
export function pausedDays(pauses: readonly Pause[], today: LocalDate): number {
  const spans = pauses
    .map(({ from, to }) => ({ from, to: to ?? (today < from ? from : today) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  let days = 0
  let reached = ''
  for (const { from, to } of spans) {
    const start = from > reached ? from : reached
    if (to <= start) continue
    days += daysBetween(start, to)
    reached = to
  }
  return days
}

/**
 * The last day for answering a subject access request or a request for correction: the same day of the next month, or its
 * last day where there is none, two months more where it was extended, and as many days later as the clock stood still.
 *
 * @param today while an answer is awaited, the day is one later with each day
 */
export function answerBy(
  receivedOn: LocalDate,
  { extended, pauses }: { readonly extended: boolean; readonly pauses: readonly Pause[] },
  today: LocalDate,
): LocalDate {
  const months = ANSWER_MONTHS + (extended ? EXTENSION_MONTHS : 0)
  return addDays(addMonths(receivedOn, months), pausedDays(pauses, today))
}

/**
 * The last day for telling whoever asks that the answer takes longer: within the first month (practice.md 12, confirmed). Days
 * the clock stood still are not added, for nothing says that they count here: early rather than late.
 */
export function tellExtensionBy(receivedOn: LocalDate): LocalDate {
  return addMonths(receivedOn, ANSWER_MONTHS)
}

/** Whether an answer of the person who asks is awaited on a day, so that the clock stands still. */
export function isPaused(pauses: readonly Pause[]): boolean {
  return pauses.some(({ to }) => to === null)
}

/** The last day for acknowledging a complaint. */
export function acknowledgeBy(receivedOn: LocalDate): LocalDate {
  return addDays(receivedOn, ACKNOWLEDGE_DAYS)
}

/** When 72 hours after awareness are over; elapsed hours, weekends included, like those of an interview. */
export function tellCommissionerBy(awareAt: Instant): Instant {
  return addSeconds(awareAt, BREACH_HOURS * 3600)
}
