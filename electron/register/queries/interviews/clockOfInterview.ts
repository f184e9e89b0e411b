import type { ClockShape } from '../../../../shared/contract/episodes'
import { clockOf, type ListColumnsRow } from '../episodes/listRows'
import type { Viewing } from '../viewing'
import { settledOutcome, type CoveringInterview } from './coverage'

/**
 * How the 72 hours of an interview stand: by the episode it covers that is due first (R4: each episode keeps its own
 * due time); an episode that another, finished interview settled waits for nothing. Null when it covers none.
 *
 * @param covering interviews of every episode, by episode
 */
export function clockOfInterview(
  episodes: readonly ListColumnsRow[],
  covering: ReadonlyMap<string, readonly CoveringInterview[]>,
  viewing: Viewing,
): { readonly clock: ClockShape; readonly episode: ListColumnsRow } | null {
  const clocks = episodes.map((episode) => ({
    episode,
    clock: clockOf(episode, settledOutcome(covering.get(episode.id)), viewing),
  }))
  const due = clocks
    .filter(({ clock }) => clock.dueAt !== null)
    .toSorted((a, b) => ((a.clock.dueAt ?? '') < (b.clock.dueAt ?? '') ? -1 : 1))
  return due[0] ?? clocks.find(({ clock }) => clock.bucket === 'noReturnTime') ?? clocks[0] ?? null
}
