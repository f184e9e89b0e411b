import { isCounted, type CountedEpisode } from '../episodes/counts'
import type { Moment } from '../time/moment'
import type { Dated } from './inOrder'

/** An episode as the question after a second one sees it. */
export interface RepeatedEpisode extends Pick<CountedEpisode, 'type' | 'status' | 'adultAtStart'> {
  readonly episodeId: string
  readonly start: Moment
  /** From before Homeward: it counts towards two, and asks nothing itself. */
  readonly beforeHomeward: boolean
}

/**
 * The open episodes that ask for the review after two or more, the earliest first: every one that is not the child's
 * first. Missing counts; away as well where the council says so (R7: national, its wording unconfirmed). One answer is
 * an answer for all of them.
 *
 * @param episodes in the order they began
 * @param awayCounts setting
 */
export function asksForRepeatReview(
  episodes: readonly Dated<RepeatedEpisode>[],
  awayCounts: boolean,
): readonly string[] {
  return episodes
    .map(({ episode }) => episode)
    .filter((episode) => isCounted(episode) && (episode.type === 'M' || awayCounts))
    .filter(({ status, beforeHomeward }, at) => at > 0 && status === 'open' && !beforeHomeward)
    .map(({ episodeId }) => episodeId)
}
