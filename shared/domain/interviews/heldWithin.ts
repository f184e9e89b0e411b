import { startAt } from '../episodes/span'
import type { EpisodeTimes } from '../episodes/types'
import { isBefore, type Moment } from '../time/moment'
import { clockStart } from './clock72'
import { isHeld, type InterviewOutcome } from './offers'
import { within72, type Within72 } from './within72'

/**
 * Whether an interview was held within 72 hours of the return of one of the episodes it covers. One dated before the
 * episode began was not about it, or has the wrong date: that cannot be determined.
 */
export function heldWithin(
  times: EpisodeTimes,
  interview: { readonly outcome: InterviewOutcome | null; readonly held: Moment },
  approxMinutes?: number,
): Within72 | 'not_held' {
  if (!isHeld(interview.outcome)) return 'not_held'
  if (isBefore(interview.held, startAt(times))) return 'cannot_be_determined'
  return within72(clockStart(times), interview.held, approxMinutes)
}
