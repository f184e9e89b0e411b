import { twoDigitsAt } from './digits'
import { dateOfDayNumber, dayNumberAtStart } from './localDate'

/**
 * A point in time as it is stored: UTC to the second, `YYYY-MM-DDTHH:MM:SSZ`. Texts of this one shape sort in
 * time order. Arithmetic runs in seconds since 1970, so clock changes need no care (practice.md 10.1).
 */
export type Instant = string

const SECONDS_PER_HOUR = 3600
export const SECONDS_PER_DAY = 86_400

/** Seconds since 1 January 1970 UTC, or null where the text is not an instant of the stored shape. */
function readInstant(text: string): number | null {
  if (text.length !== 20 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':' || text[19] !== 'Z')
    return null
  const day = dayNumberAtStart(text)
  const [hour, minute, second] = [twoDigitsAt(text, 11), twoDigitsAt(text, 14), twoDigitsAt(text, 17)]
  // Written so that what is no number is refused too.
  if (day === null || !(hour <= 23 && minute <= 59 && second <= 59)) return null
  return day * SECONDS_PER_DAY + hour * SECONDS_PER_HOUR + minute * 60 + second
}

/** Whether a text is a UTC instant to the second that exists: no 30 February, no 24:00:00. */
export function isInstant(text: string): boolean {
  return readInstant(text) !== null
}

/** Seconds since 1970 of an instant already known to be one. Throws a RangeError otherwise: a fault in the program. */
export function secondsOf(instant: Instant): number {
  const seconds = readInstant(instant)
  if (seconds === null) throw new RangeError('not an instant')
  return seconds
}

/** The instant that many seconds after 1970; fractions are dropped, never rounded up into the future. */
export function instantOf(seconds: number): Instant {
  const whole = Math.floor(seconds)
  const day = Math.floor(whole / SECONDS_PER_DAY)
  const rest = whole - day * SECONDS_PER_DAY
  return `${dateOfDayNumber(day)}T${clockText(rest)}Z`
}

/** Seconds since midnight as `HH:MM:SS`. */
export function clockText(secondsOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(secondsOfDay / SECONDS_PER_HOUR)
  return `${two(hours)}:${two(Math.floor(secondsOfDay / 60) % 60)}:${two(secondsOfDay % 60)}`
}

/** @param seconds whole ones; negative goes back */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return instantOf(secondsOf(instant) + seconds)
}

/** Elapsed seconds from the first instant to the second; negative when the second is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return secondsOf(to) - secondsOf(from)
}
