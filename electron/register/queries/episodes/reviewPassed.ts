import { reviewPointPassed, type ReviewState } from '../../../../shared/domain/episodes/review'
import { earliest, type Moment } from '../../../../shared/domain/time/moment'
import type { Viewing } from '../viewing'

/** The review point an absence has passed last, by the council's settings. @param held when meetings about it were held */
export function reviewPassed(
  start: Moment,
  held: readonly Moment[],
  { now, settings }: Viewing,
): ReviewState | null {
  return reviewPointPassed(earliest(start, settings.approxMinutes), now, settings, held)
}
