import { addDays, addMonths, type LocalDate } from '../time/localDate'
import type { EpisodeStatus, EpisodeType } from './types'

/** How often a child was missing or away. */
export interface EpisodeCounts {
  readonly days30: number
  readonly days90: number
  readonly months12: number
  readonly ever: number
  /** Of `ever`: without a known start, so in no window. */
  readonly startNotKnown: number
}

export interface CountedEpisode {
  readonly type: EpisodeType
  readonly status: EpisodeStatus
  /** Calendar date of the start in England; null where it is not known. */
  readonly startDate: LocalDate | null
  /** See `isAdultAtStart`: kept, and in no figure. */
  readonly adultAtStart: boolean
}

/** Whether an episode counts: missing or away, of a child, and not recorded in error. */
export function isCounted({
  type,
  status,
  adultAtStart,
}: Pick<CountedEpisode, 'type' | 'status' | 'adultAtStart'>): boolean {
  return type !== 'O' && status !== 'cancelled' && !adultAtStart
}

/**
 * Counts in the windows that end on a day and include it: start > day − N and ≤ day, 12 months by the calendar
 * (R8, practice.md 10.3, local practice). Types M and A count, cancelled ones do not (proposal).
 */
export function countEpisodes(episodes: readonly CountedEpisode[], day: LocalDate): EpisodeCounts {
  const counted = episodes.filter(isCounted)
  const since = (first: LocalDate) =>
    counted.filter(({ startDate }) => startDate !== null && startDate > first && startDate <= day).length
  return {
    days30: since(addDays(day, -30)),
    days90: since(addDays(day, -90)),
    months12: since(addMonths(day, -12)),
    ever: counted.length,
    startNotKnown: counted.filter(({ startDate }) => startDate === null).length,
  }
}
