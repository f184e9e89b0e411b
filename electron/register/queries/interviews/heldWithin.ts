import { clockStart } from '../../../../shared/domain/interviews/clock72'
import { isHeld, type InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import { within72, type Within72 } from '../../../../shared/domain/interviews/within72'
import { startOf } from '../../../../shared/domain/episodes/span'
import { isBefore, type Moment } from '../../../../shared/domain/time/moment'
import { episodeTimes, type TimeRow } from '../episodes/episodeTimes'
import type { Viewing } from '../viewing'

/**
 * Whether an interview was held within 72 hours of the return of one of its episodes. One dated before the episode
 * began was not about it, or has the wrong date: that cannot be determined.
 */
export function heldWithin(
  episode: TimeRow,
  interview: { readonly outcome: InterviewOutcome | null; readonly held: Moment },
  { settings }: Viewing,
): Within72 | 'not_held' {
  if (!isHeld(interview.outcome)) return 'not_held'
  const times = episodeTimes(episode)
  if (isBefore(interview.held, startOf(times).at)) return 'cannot_be_determined'
  return within72(clockStart(times), interview.held, settings.approxMinutes)
}
