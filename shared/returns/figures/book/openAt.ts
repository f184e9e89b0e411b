import { endAt, startAt } from '../../../domain/episodes/span'
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
  const end = endAt(episode.times)
  // Most episodes ended long ago at a known time: nothing else needs to be asked of them.
  if (end?.precision === 'exact' && end.at <= asAt) return 'no'
  const start = startAt(episode.times)
  const [startFrom, startTo] = [earliest(start, approxMinutes), latest(start, approxMinutes)]
  if (startFrom !== null && startFrom > asAt) return 'no'
  const begun = startTo !== null && startTo <= asAt
  if (end === null && episode.status !== 'closed')
    return begun && !episode.stillMissingQuestion ? 'yes' : 'cannot_be_determined'
  if (asAt === now || (episode.closedAt !== null && episode.closedAt <= asAt)) return 'no'
  const endFrom = end === null ? null : earliest(end, approxMinutes)
  const endTo = end === null ? null : latest(end, approxMinutes)
  if (endTo !== null && endTo <= asAt) return 'no'
  return begun && endFrom !== null && endFrom > asAt ? 'yes' : 'cannot_be_determined'
}
