import type { InterviewOutcome } from '../../../../shared/domain/interviews/offers'
import { clockStart, dueAt } from '../../../../shared/domain/interviews/clock72'
import { startOf } from '../../../../shared/domain/episodes/span'
import type { Moment } from '../../../../shared/domain/time/moment'
import { episodeTimes } from '../episodes/episodeTimes'
import type { ListColumnsRow } from '../episodes/listRows'
import type { Viewing } from '../viewing'
import { heldWithin } from './heldWithin'

/** An episode beside the interview that covers it, with its own due time and its own 72 hours (R4). */
export function coveredShape(
  episode: ListColumnsRow,
  interview: { readonly outcome: InterviewOutcome | null; readonly held: Moment },
  viewing: Viewing,
) {
  const times = episodeTimes(episode)
  const start = clockStart(times)
  return {
    id: episode.id,
    ref: episode.ref,
    type: episode.type,
    start: startOf(times).at,
    returned: times.returned,
    dueAt: start === null ? null : dueAt(start, viewing.settings.approxMinutes),
    within72: heldWithin(episode, interview, viewing),
  }
}
