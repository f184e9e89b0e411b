import { addSeconds, type Instant } from '../time/instant'
import { compareMoments, earliest, isKnown, type Moment } from '../time/moment'

/** One request to another authority or a service to hold the interview, and what they answered. */
export interface Asked {
  readonly asked: Moment
  readonly answered: Moment
  readonly answer: 'will' | 'will_not' | 'not_known'
}

/** Whether they answered: what they said is known, or when they did. */
export function isAnswered({ answer, answered }: Asked): boolean {
  return answer !== 'not_known' || isKnown(answered)
}

/** The request that counts: the newest. */
export function newestAsk<A extends Asked>(asks: readonly A[]): A | null {
  return asks.toSorted((a, b) => compareMoments(a.asked, b.asked)).at(-1) ?? null
}

/**
 * When a request nobody answered is for the team lead to see (R12: no answer 24 hours after asking; the 72 hours run on all
 * the same; proposal). Null where none is open or nobody knows when it was asked.
 *
 * @param hours a setting
 */
export function noAnswerFrom(asks: readonly Asked[], hours: number): Instant | null {
  const open = newestAsk(asks)
  if (open === null || isAnswered(open)) return null
  const from = earliest(open.asked, 0)
  return from === null ? null : addSeconds(from, hours * 3600)
}
