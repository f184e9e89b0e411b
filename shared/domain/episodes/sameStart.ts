import { secondsBetween } from '../time/instant'
import { isTimed, localDateOfMoment, type Moment } from '../time/moment'

/** Same child, start within six hours either way: perhaps the same absence told twice (practice.md 10.3, proposal). */
const SAME_START_SECONDS = 6 * 3600

/** Whether two starts are near each other: within six hours; where a time of day is missing, on the same day. */
export function isNear(a: Moment, b: Moment): boolean {
  if (isTimed(a) && isTimed(b)) return Math.abs(secondsBetween(a.at, b.at)) <= SAME_START_SECONDS
  const day = localDateOfMoment(a)
  return day !== null && day === localDateOfMoment(b)
}
