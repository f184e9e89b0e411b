import { endAt, lengthOf } from '../../../domain/episodes/span'
import type { Instant } from '../../../domain/time/instant'
import type { FigureEpisode } from '../register'

const HOUR = 3600
const DAY = 24 * HOUR

/** Bands of how long an absence lasted (F3, practice.md 11; FOI question 23). The upper bound is inside. */
export const lengthBands = [
  { key: 'to24h', words: 'Up to 24 hours', over: -1, upTo: DAY },
  { key: 'to48h', words: 'Over 24 to 48 hours', over: DAY, upTo: 2 * DAY },
  { key: 'to72h', words: 'Over 48 to 72 hours', over: 2 * DAY, upTo: 3 * DAY },
  { key: 'to7d', words: 'Over 72 hours to 7 days', over: 3 * DAY, upTo: 7 * DAY },
  { key: 'to30d', words: 'Over 7 to 30 days', over: 7 * DAY, upTo: 30 * DAY },
  { key: 'over30d', words: 'Over 30 days', over: 30 * DAY, upTo: Infinity },
] as const

export type LengthBand = (typeof lengthBands)[number]['key'] | 'goingOn' | 'notKnown'

/** An episode's length: its band, and the whole seconds it lasted at the least where it is over and known. */
export interface FigureLength {
  readonly band: LengthBand
  /** Null while it goes on, or where it cannot be said. */
  readonly seconds: number | null
}

/**
 * Which band an episode falls into. Where the times are not exact enough to say, that cannot be determined; one that goes
 * on has no length yet.
 */
export function figureLength(episode: FigureEpisode, now: Instant, approxMinutes: number): FigureLength {
  const end = endAt(episode.times)
  const over = end !== null || episode.status === 'closed'
  if (episode.stillMissingQuestion && !over) return { band: 'notKnown', seconds: null }
  if (!over) return { band: 'goingOn', seconds: null }
  const length = end === null ? null : lengthOf(episode.times, now, approxMinutes)
  if (length === null) return { band: 'notKnown', seconds: null }
  const found = lengthBands.find(({ over: above, upTo }) => length.smallest > above && length.largest <= upTo)
  return { band: found?.key ?? 'notKnown', seconds: length.smallest }
}

/** Bands of how long a child has been missing now (FOI question 25), in whole days. */
export const openBands = [
  { key: 'to15d', words: 'Up to 15 days', over: -1, upTo: 16 * DAY },
  { key: '16to20d', words: '16 to 20 days', over: 16 * DAY, upTo: 21 * DAY },
  { key: '21to30d', words: '21 to 30 days', over: 21 * DAY, upTo: 31 * DAY },
  { key: 'over30d', words: 'Over 30 days', over: 31 * DAY, upTo: Infinity },
] as const
