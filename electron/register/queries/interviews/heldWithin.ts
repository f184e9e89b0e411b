import { clockStart } from '../../../../shared/domain/interviews/clock72'
import { isHeld, type InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import { within72, type Within72 } from '../../../../shared/domain/interviews/within72'
import type { Moment } from '../../../../shared/domain/time/moment'
import { episodeTimes, type TimeRow } from '../episodes/episodeTimes'
import type { Viewing } from '../viewing'

/** Whether an interview was held within 72 hours of the return of one of its episodes. */
export function heldWithin(
  episode: TimeRow,
  interview: { readonly outcome: InterviewOutcome | null; readonly held: Moment },
  { settings }: Viewing,
): Within72 | 'not_held' {
  if (!isHeld(interview.outcome)) return 'not_held'
  return within72(clockStart(episodeTimes(episode)), interview.held, settings.approxMinutes)
}
