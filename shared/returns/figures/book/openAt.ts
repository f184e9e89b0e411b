import { endOf, startOf } from '../../../domain/episodes/span'
import type { Instant } from '../../../domain/time/instant'
import { earliest, latest } from '../../../domain/time/moment'
import type { FigureEpisode } from '../register'

/** The instant asked about; nothing later than `now` can be asked. */
export interface AsAt {
  readonly asAt: Instant
  readonly now: Instant
  readonly approxMinutes: number
}

/**
 * Whether an absence was going on at an instant: begun, and not ended by then. "Cannot be determined" where a time is
 * not known well enough, and of a row that was open in last year's return and that nobody has spoken to.
 */
export function openAt(
  episode: FigureEpisode,
  { asAt, now, approxMinutes }: AsAt,
): 'yes' | 'no' | 'cannot_be_determined' {
  const end = endOf(episode.times)
  // Most episodes ended long ago at a known time: nothing else needs to be asked of them.
  if (end?.at.precision === 'exact' && end.at.at <= asAt) return 'no'
  const start = startOf(episode.times).at
  const [startFrom, startTo] = [earliest(start, approxMinutes), latest(start, approxMinutes)]
  if (startFrom !== null && startFrom > asAt) return 'no'
  const begun = startTo !== null && startTo <= asAt
  if (end === null && episode.status !== 'closed')
    return begun && !episode.stillMissingQuestion ? 'yes' : 'cannot_be_determined'
  if (asAt === now || (episode.closedAt !== null && episode.closedAt <= asAt)) return 'no'
  const endFrom = end === null ? null : earliest(end.at, approxMinutes)
  const endTo = end === null ? null : latest(end.at, approxMinutes)
  if (endTo !== null && endTo <= asAt) return 'no'
  return begun && endFrom !== null && endFrom > asAt ? 'yes' : 'cannot_be_determined'
}
