import { addSeconds, isInstant, secondsBetween, secondsOf, type Instant } from './instant'
import { isLocalDate, type LocalDate } from './localDate'
import { endOfDay, localDateOf, secondsOfDate, startOfDay } from './london'

/**
 * How well a time is known. The register never makes a time up: it keeps what was said, with how sure it was.
 * Source: practice.md 9, `precision` (proposal).
 */
export type Precision = 'exact' | 'approx' | 'date_only' | 'unknown'

/**
 * When something happened, as well as it is known: an instant (exact, approx), a calendar date in England
 * (date_only) or nothing (unknown: it did not happen, or nobody can say when; which of the two, other facts tell).
 */
export type Moment =
  | { readonly precision: 'exact' | 'approx'; readonly at: Instant }
  | { readonly precision: 'date_only'; readonly at: LocalDate }
  | { readonly precision: 'unknown'; readonly at: null }

/** A moment of which at least the day is known. */
export type KnownMoment = Exclude<Moment, { precision: 'unknown' }>

/** A moment with a time of day, exact or about. */
export type TimedMoment = Extract<Moment, { precision: 'exact' | 'approx' }>

/** The width of "about" is not fixed by anyone: a setting, minutes either side (practice.md 10.3 R1b, proposal). */
const DEFAULT_APPROX_MINUTES = 60

export const UNKNOWN: Moment = { at: null, precision: 'unknown' }

export const exactly = (instant: Instant): TimedMoment => ({ at: instant, precision: 'exact' })
export const about = (instant: Instant): TimedMoment => ({ at: instant, precision: 'approx' })
export const onDate = (date: LocalDate): KnownMoment => ({ at: date, precision: 'date_only' })

/** Whether `at` has the shape its precision asks for and names a time that exists. */
export function isMoment({ at, precision }: { at: string | null; precision: Precision }): boolean {
  if (precision === 'unknown' || at === null) return precision === 'unknown' && at === null
  return precision === 'date_only' ? isLocalDate(at) : isInstant(at)
}

/**
 * The moment kept in two columns of the register. Throws a RangeError where they do not fit together: every way in
 * checks them first, so that is damage or a fault in the program.
 */
export function momentOf(at: string | null, precision: Precision): Moment {
  if (at === null && precision === 'unknown') return UNKNOWN
  if (!isMoment({ at, precision })) throw new RangeError('time and precision do not fit together')
  return { at, precision } as Moment
}

/** Whether anything is known of when it was, if only the day. */
export function isKnown(moment: Moment): moment is KnownMoment {
  return moment.precision !== 'unknown'
}

/** Whether a time of day is known, exactly or about. */
export function isTimed(moment: Moment): moment is TimedMoment {
  return moment.precision === 'exact' || moment.precision === 'approx'
}

/** The earliest instant the moment can have been; null when unknown. Date only: 00:00:00 local. */
export function earliest(moment: Moment, approxMinutes = DEFAULT_APPROX_MINUTES): Instant | null {
  if (moment.at === null) return null
  if (moment.precision === 'date_only') return startOfDay(moment.at)
  return moment.precision === 'approx' ? addSeconds(moment.at, -approxMinutes * 60) : moment.at
}

/** The latest instant the moment can have been; null when unknown. Date only: 23:59:59 local. */
export function latest(moment: Moment, approxMinutes = DEFAULT_APPROX_MINUTES): Instant | null {
  if (moment.at === null) return null
  if (moment.precision === 'date_only') return endOfDay(moment.at)
  return moment.precision === 'approx' ? addSeconds(moment.at, approxMinutes * 60) : moment.at
}

/** Seconds from one moment to another, as far as the times allow to say; negative where the second is earlier. */
export interface Elapsed {
  readonly smallest: number
  readonly largest: number
}

/** The smallest and largest time there can have been from one moment to another; null where one is unknown (R1b). */
export function elapsedBetween(from: Moment, to: Moment, approxMinutes?: number): Elapsed | null {
  if (from.precision === 'exact' && to.precision === 'exact') {
    const seconds = secondsBetween(from.at, to.at)
    return { smallest: seconds, largest: seconds }
  }
  const [first, last] = [secondsOfMoment(from, approxMinutes), secondsOfMoment(to, approxMinutes)]
  if (first === null || last === null) return null
  return { smallest: last.first - first.last, largest: last.last - first.first }
}

/** `earliest` and `latest` in seconds since 1970: figures ask for both of many thousand moments, and need no texts. */
function secondsOfMoment(
  { at, precision }: Moment,
  approxMinutes = DEFAULT_APPROX_MINUTES,
): { readonly first: number; readonly last: number } | null {
  if (at === null) return null
  if (precision === 'date_only') return secondsOfDate(at)
  const [seconds, width] = [secondsOf(at), precision === 'approx' ? approxMinutes * 60 : 0]
  return { first: seconds - width, last: seconds + width }
}

/** The calendar date in England; null when unknown. */
export function localDateOfMoment(moment: Moment): LocalDate | null {
  if (moment.at === null) return null
  return moment.precision === 'date_only' ? moment.at : localDateOf(moment.at)
}

/**
 * Order of two moments: by calendar date in England, then by the time where both have one. A date without a time
 * stands before the times of its day, unknown after everything; "about" counts as the time it names.
 * @returns negative, 0 or positive, for sorting
 */
export function compareMoments(a: Moment, b: Moment): number {
  // Instants sort as texts, and the days they fall on with them.
  if (isTimed(a) && isTimed(b)) return a.at === b.at ? 0 : a.at < b.at ? -1 : 1
  const [dateA, dateB] = [localDateOfMoment(a), localDateOfMoment(b)]
  if (dateA === null || dateB === null) return Number(dateA === null) - Number(dateB === null)
  if (dateA !== dateB) return dateA < dateB ? -1 : 1
  return Number(isTimed(a)) - Number(isTimed(b))
}

/**
 * Whether the first moment is certainly before the second. Where one has no time of day the dates decide: the same
 * day may be either way round.
 */
export function isBefore(a: Moment, b: Moment): boolean {
  if (isTimed(a) && isTimed(b)) return a.at < b.at
  const [dateA, dateB] = [localDateOfMoment(a), localDateOfMoment(b)]
  return dateA !== null && dateB !== null && dateA < dateB
}

/**
 * The later of two moments, for an episode's start. On the same day a moment with a time is taken over one
 * without, and at the same time an exact one over "about": it says more and contradicts nothing (proposal).
 */
export function later(a: Moment, b: Moment): Moment {
  if (a.at === null) return b
  if (b.at === null) return a
  const order = compareMoments(a, b)
  if (order === 0) return a.precision === 'exact' ? a : b
  return order > 0 ? a : b
}

/** Whether the moment is certainly after `now`; today without a time is not. */
export function isInFuture(moment: Moment, now: Instant): boolean {
  return isBefore(exactly(now), moment)
}
