import type { Moment } from '../time/moment'

/** M missing, A away from placement without authorisation, O information only. */
export type EpisodeType = 'M' | 'A' | 'O'

/** What is stored; everything else about an episode's state is worked out. */
export type EpisodeStatus = 'open' | 'closed' | 'cancelled'

/** The times and the few facts beside them that say where an episode stands. */
export interface EpisodeTimes {
  readonly type: EpisodeType
  /** When the child left. */
  readonly left: Moment
  /** When a responsible adult last saw the child. */
  readonly lastSeen: Moment
  /** A start set by hand, with its reason recorded beside it; unknown means none was set. */
  readonly startOverride: Moment
  /** When the child was found. */
  readonly located: Moment
  /** When the child was back, or arrived where they went instead. */
  readonly returned: Moment
  /** Code of the list `returnMode`; says that the child is back even where nobody knows when. */
  readonly returnMode: string | null
  /** Code of the list `notReturnedReason`. */
  readonly notReturnedReason: string | null
}
