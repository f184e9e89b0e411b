import { Temporal } from 'temporal-polyfill'
import { clockText, instantOf, secondsOf, SECONDS_PER_DAY, type Instant } from './instant'
import { dateOfDayNumber, dayNumber, partsOfDayNumber, type LocalDate } from './localDate'

/**
 * Europe/London: what the wall clock said at an instant, and which instants a wall clock time can mean.
 * The clock changes come from the time-zone database (through Temporal), once a year of the calendar, and are kept;
 * the rest is arithmetic.
 */
const ZONE = 'Europe/London'

/** A wall clock time to the second, `HH:MM:SS`. */
export type LocalTime = string

export interface LocalDateTime {
  readonly date: LocalDate
  /** `HH:MM:SS`. */
  readonly time: LocalTime
  /** Seconds the wall clock is ahead of UTC: 0 in winter, 3600 in summer. */
  readonly offset: number
}

/** What a wall clock time on a day can mean. */
export type InstantsOfLocal =
  | { readonly kind: 'one'; readonly instant: Instant }
  /** The October night: the clock showed it twice. The person must say which. */
  | { readonly kind: 'twice'; readonly first: Instant; readonly second: Instant }
  /** The March night: the clock never showed it. Refuse. */
  | { readonly kind: 'never' }

interface ClockChange {
  readonly at: number
  readonly offsetAfter: number
}
interface ClockYear {
  readonly offsetAtStart: number
  readonly changes: readonly ClockChange[]
}

const years = new Map<number, ClockYear>()

function clockYear(year: number): ClockYear {
  const known = years.get(year)
  if (known) return known
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime('UTC').withTimeZone(ZONE)
  const end = (dayNumber(`${String(year).padStart(4, '0')}-12-31`) + 1) * SECONDS_PER_DAY
  const changes: ClockChange[] = []
  let next = start.getTimeZoneTransition('next')
  while (next && next.epochMilliseconds < end * 1000) {
    changes.push({ at: next.epochMilliseconds / 1000, offsetAfter: offsetSeconds(next) })
    next = next.getTimeZoneTransition('next')
  }
  const result = { offsetAtStart: offsetSeconds(start), changes }
  years.set(year, result)
  return result
}

function offsetSeconds(at: Temporal.ZonedDateTime): number {
  return Math.round(at.offsetNanoseconds / 1e9)
}

function offsetAt(seconds: number): number {
  const { offsetAtStart, changes } = clockYear(partsOfDayNumber(Math.floor(seconds / SECONDS_PER_DAY)).year)
  let offset = offsetAtStart
  for (const change of changes) if (seconds >= change.at) offset = change.offsetAfter
  return offset
}

function localOfSeconds(seconds: number): LocalDateTime {
  const offset = offsetAt(seconds)
  const wall = seconds + offset
  const day = Math.floor(wall / SECONDS_PER_DAY)
  return { date: dateOfDayNumber(day), time: clockText(wall - day * SECONDS_PER_DAY), offset }
}

/** What the wall clock showed at an instant. */
export function toLocal(instant: Instant): LocalDateTime {
  return localOfSeconds(secondsOf(instant))
}

/** The calendar date in England at an instant: never the UTC date (statutory-returns.md 3.3, proposal). */
export function localDateOf(instant: Instant): LocalDate {
  // Since 1900 the wall clock was never behind UTC and never more than two hours ahead (1941 to 1947).
  if (instant.length === 20 && instant >= '1900' && instant.slice(11, 13) < '22') return instant.slice(0, 10)
  return toLocal(instant).date
}

/**
 * The instants a wall clock time on a day can mean (practice.md 10.2).
 * @param date a real calendar date
 * @param time `HH:MM` or `HH:MM:SS`
 */
export function fromLocal(date: LocalDate, time: LocalTime): InstantsOfLocal {
  const [first, second] = secondsOfWall(dayNumber(date) * SECONDS_PER_DAY + secondsOfDay(time))
  if (first === undefined) return { kind: 'never' }
  if (second === undefined) return { kind: 'one', instant: instantOf(first) }
  return { kind: 'twice', first: instantOf(first), second: instantOf(second) }
}

/** Seconds since 1970 a wall clock can have been read at, earliest first. @param wall what it said, as if it were UTC */
function secondsOfWall(wall: number): readonly number[] {
  // No offset of this zone is wider than a day, so the two sides of any change that matters are a day away.
  const [before, after] = [offsetAt(wall - SECONDS_PER_DAY), offsetAt(wall + SECONDS_PER_DAY)]
  if (before === after) return [wall - before]
  return [wall - before, wall - after]
    .filter((seconds) => seconds + offsetAt(seconds) === wall)
    .toSorted((a, b) => a - b)
}

function secondsOfDay(time: LocalTime): number {
  const found = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time)
  if (!found) throw new RangeError('not a wall clock time')
  return Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0)
}

/** The first second of a calendar day in England. */
export function startOfDay(date: LocalDate): Instant {
  return instantOf(firstSecond(dayNumber(date)))
}

/** The last second of a calendar day in England: one second before the next day starts. */
export function endOfDay(date: LocalDate): Instant {
  return instantOf(firstSecond(dayNumber(date) + 1) - 1)
}

/** The first and the last second of a calendar day in England, in seconds since 1970. */
export function secondsOfDate(date: LocalDate): { readonly first: number; readonly last: number } {
  const day = dayNumber(date)
  return { first: firstSecond(day), last: firstSecond(day + 1) - 1 }
}

function firstSecond(day: number): number {
  const [first] = secondsOfWall(day * SECONDS_PER_DAY)
  // No clock change in England has ever skipped midnight; the time-zone database could still come to hold one.
  if (first === undefined) throw new RangeError('this day has no midnight')
  return first
}
