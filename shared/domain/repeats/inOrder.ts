import { isTimed, localDateOfMoment, type Moment } from '../time/moment'
import type { LocalDate } from '../time/localDate'

/** An episode with the day it began, worked out once. */
export interface Dated<E> {
  readonly episode: E
  /** Null where the start is not known. */
  readonly on: LocalDate | null
}

/**
 * Episodes in the order they began, those without a known start last; a day without a time stands before the times of
 * its day, as everywhere. One key an episode: a child may have a hundred, and many children are looked at in one go.
 */
export function inOrder<E extends { readonly episodeId: string; readonly start: Moment }>(
  episodes: readonly E[],
): Dated<E>[] {
  const keyed = episodes.map((episode) => {
    const { start, episodeId } = episode
    const on = localDateOfMoment(start)
    return { episode, on, key: `${on ?? '~'} ${isTimed(start) ? start.at : ''} ${episodeId}` }
  })
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ episode, on }) => ({ episode, on }))
}
