import { isBack, isFound } from './span'
import type { EpisodeStatus, EpisodeTimes } from './types'

/**
 * Where the child is as far as the register knows, and whether the episode stands on Missing now. A child found but
 * not back stays there; a row open in last year's return is asked about instead (issue 2 E and F, proposal).
 */
export type Whereabouts =
  /** Not found. */
  | 'missing'
  /** Away from placement without authorisation: known where, not back. */
  | 'away'
  /** Found since, not back. */
  | 'foundNotBack'
  /** Back, or known to be somewhere for good. */
  | 'back'
  /** An imported open row nobody has spoken to yet. */
  | 'notAsked'
  /** Cancelled: recorded in error. */
  | 'cancelled'

export interface WhereaboutsFacts extends EpisodeTimes {
  readonly status: EpisodeStatus
  /** The row was open in last year's return and nobody has said whether the child is still missing. */
  readonly stillMissingQuestion: boolean
}

/** What is said of an episode before anything else; a cancelled one is cancelled whatever its times say. */
export function whereaboutsOf(facts: WhereaboutsFacts): Whereabouts {
  if (facts.status === 'cancelled') return 'cancelled'
  if (isBack(facts) || facts.status === 'closed') return 'back'
  if (facts.stillMissingQuestion) return 'notAsked'
  if (isFound(facts)) return 'foundNotBack'
  return facts.type === 'A' ? 'away' : 'missing'
}

/**
 * Whether the episode stands on Missing now: missing, away, or found but not back. Information only is no absence,
 * but it stands there too until somebody says the child is back: a child still missing never drops off the screen.
 */
export function isOnMissingNow(facts: WhereaboutsFacts): boolean {
  const where = whereaboutsOf(facts)
  return where === 'missing' || where === 'away' || where === 'foundNotBack'
}
