import { elapsedBetween, type Moment } from '../time/moment'
import { SECONDS_72_HOURS, type ClockStart } from './clock72'

/** Whether an interview was held within 72 hours of the return, as far as the times allow to say. */
export type Within72 = 'within' | 'outside' | 'cannot_be_determined'

/**
 * R1b and R1c: largest ≤ 259,200 s is within, smallest above it is outside, anything between cannot be determined and
 * is counted as that. A negative elapsed time (talked before return) is within. A provisional clock, and a time
 * nobody knows, cannot be determined (proposal).
 */
export function within72(start: ClockStart | null, held: Moment, approxMinutes?: number): Within72 {
  if (start === null || start.provisional) return 'cannot_be_determined'
  const elapsed = elapsedBetween(start.from, held, approxMinutes)
  if (elapsed === null) return 'cannot_be_determined'
  if (elapsed.largest <= SECONDS_72_HOURS) return 'within'
  return elapsed.smallest > SECONDS_72_HOURS ? 'outside' : 'cannot_be_determined'
}

/** Whether the child was certainly spoken to before coming back: counts as within and is reported (R1c). */
export function talkedBeforeReturn(start: ClockStart | null, held: Moment, approxMinutes?: number): boolean {
  const elapsed = start === null || start.provisional ? null : elapsedBetween(start.from, held, approxMinutes)
  return elapsed !== null && elapsed.largest < 0
}
