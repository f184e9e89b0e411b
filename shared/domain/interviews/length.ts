import { plural } from '../../text/plural'
import { isInstant, SECONDS_PER_DAY, secondsBetween, type Instant } from '../time/instant'
import { earliest, isTimed, latest, type Moment } from '../time/moment'

/**
 * How long an interview took (practice.md 8.2 C, "date-time start/end"); null where the start has no time of day or the
 * end is not recorded.
 */
export function interviewSeconds(held: Moment, endedAt: Instant | null): number | null {
  if (endedAt === null || !isTimed(held)) return null
  const seconds = secondsBetween(held.at, endedAt)
  return seconds > 0 ? seconds : null
}

/** "45 minutes", "1 hour 10 minutes"; "about 45 minutes" where the start is a guess. Null where it is not known. */
export function interviewLength(held: Moment, endedAt: Instant | null): string | null {
  const seconds = interviewSeconds(held, endedAt)
  if (seconds === null) return null
  const minutes = Math.max(1, Math.round(seconds / 60))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const words = [hours > 0 ? plural(hours, 'hour') : null, rest > 0 ? plural(rest, 'minute') : null]
  const length = words.filter((part) => part !== null).join(' ')
  return held.precision === 'approx' ? `about ${length}` : length
}

/**
 * What is wrong with an end, in words: before the interview can have begun, or more than a day after it. Null where
 * nothing is, or where there is no start to compare it with.
 */
export function endProblem(held: Moment, endedAt: Instant | null): string | null {
  if (endedAt === null) return null
  if (!isInstant(endedAt)) return 'Give a day and a time that exist.'
  const [from, to] = [earliest(held), latest(held)]
  if (from === null || to === null) return null
  if (endedAt < from || (held.precision === 'exact' && endedAt === from))
    return 'This is before the interview began. Check the day and the time.'
  if (secondsBetween(to, endedAt) > SECONDS_PER_DAY)
    return 'This is more than a day after the interview began. Check the day.'
  return null
}
