import { heldWithin as timesHeldWithin } from '../../../../shared/domain/interviews/heldWithin'
import type { InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import type { Within72 } from '../../../../shared/domain/interviews/within72'
import type { Moment } from '../../../../shared/domain/time/moment'
import { episodeTimes, type TimeRow } from '../episodes/episodeTimes'
import type { Viewing } from '../viewing'

/** The 72 hours of one covered episode as its row holds it, by the settings of the moment. */
export function heldWithin(
  episode: TimeRow,
  interview: { readonly outcome: InterviewOutcome | null; readonly held: Moment },
  { settings }: Viewing,
): Within72 | 'not_held' {
  return timesHeldWithin(episodeTimes(episode), interview, settings.approxMinutes)
}
