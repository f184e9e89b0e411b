import { isBefore, isKnown, type Moment } from '../time/moment'
import { isNear } from './sameStart'

/** An episode of the child as the register has it. */
export interface KnownEpisode {
  readonly id: string
  /** When it began, as worked out from its times. */
  readonly start: Moment
  /** Whether the child is back from it. */
  readonly back: boolean
}

/**
 * What a line of a catch-up sheet is: a new episode, the same absence as one the register has (a further notice, and
 * perhaps the return), or something only a person can tell apart.
 */
export type LineMatch =
  { readonly kind: 'new' } | { readonly kind: 'same' | 'ask' | 'recorded'; readonly episodeId: string }

/**
 * Finds the episode a notice is about. A child with an open episode never gets a second one: a notice from about its
 * beginning, or from before it, is about the same absence; a later one is either that or a new absence after a return
 * nobody recorded, which a person says. With no open episode, one that began at about the same time is already here.
 *
 * @param from when the child went, as the notice says
 * @param episodes live episodes of the child
 */
export function matchLine(from: Moment, episodes: readonly KnownEpisode[]): LineMatch {
  const open = episodes.find(({ back }) => !back)
  if (open !== undefined) {
    const same = !isKnown(from) || isNear(from, open.start) || isBefore(from, open.start)
    return { kind: same ? 'same' : 'ask', episodeId: open.id }
  }
  const recorded = episodes.find(({ start }) => isNear(from, start))
  return recorded === undefined ? { kind: 'new' } : { kind: 'recorded', episodeId: recorded.id }
}
