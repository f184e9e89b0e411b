import { secondsBetween } from '../time/instant'
import { earliest, latest, type Moment } from '../time/moment'

/** Police and home often report one absence twice: starts this close are asked about (practice.md 10.3, proposal). */
const CLOSE_SECONDS = 6 * 3600

/**
 * Whether two starts of one child can lie within six hours of each other, as far as the times are known. What is
 * wholly unknown is no hint of a double.
 */
export function mayBeDouble(a: Moment, b: Moment, approxMinutes?: number): boolean {
  const [aFrom, aTo] = [earliest(a, approxMinutes), latest(a, approxMinutes)]
  const [bFrom, bTo] = [earliest(b, approxMinutes), latest(b, approxMinutes)]
  if (aFrom === null || aTo === null || bFrom === null || bTo === null) return false
  return secondsBetween(aTo, bFrom) <= CLOSE_SECONDS && secondsBetween(bTo, aFrom) <= CLOSE_SECONDS
}
