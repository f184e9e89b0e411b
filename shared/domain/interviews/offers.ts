import type { CodeOf } from '../../codes/codeList'
import type { interviewOutcome, offerResult, offerTo } from '../../codes/interviews'
import { compareMoments, isKnown, UNKNOWN, type Moment } from '../time/moment'

/** Attempts, offers, and what the law counts: an interview was offered, or it was not. */

/** One try to offer the interview, as it was logged. */
export interface Attempt {
  readonly at: Moment
  /** Code of the list `offerTo`. */
  readonly toWhom: string
  /** Code of the list `offerResult`. */
  readonly result: string
}

export type InterviewOutcome = CodeOf<typeof interviewOutcome>

type Result = CodeOf<typeof offerResult>
type Recipient = CodeOf<typeof offerTo>

const ANSWERS: readonly string[] = [
  'accepted',
  'declined',
  'wanted_later',
  'wanted_different_person',
] satisfies Result[]
const ANSWER_FOR_THE_CHILD: readonly string[] = [
  'child',
  'parent',
  'carer',
  'placement',
] satisfies Recipient[]

/** Whether somebody answered: then it must be said who did, or nobody knows whether it was an offer. */
export function isAnswer(result: string): boolean {
  return ANSWERS.includes(result)
}

/**
 * Whether an attempt is an offer: it reached the child or somebody who answers for the child. No reply, a message
 * left, not safe, or missing again are attempts (issue 2; practice.md 1.4: offered is a fact of its own, proposal).
 */
export function isOffer({ toWhom, result }: Attempt): boolean {
  return ANSWERS.includes(result) && ANSWER_FOR_THE_CHILD.includes(toWhom)
}

export interface OfferState {
  /**
   * yes; no (ended as not offered); notYet (nothing reached anybody so far); notKnown (from before Homeward).
   * An interview that took place was offered, whether or not somebody logged it (proposal).
   */
  readonly offered: 'yes' | 'no' | 'notYet' | 'notKnown'
  /** When the first offer was made; unknown where only the interview itself shows that there was one. */
  readonly firstOfferedAt: Moment | null
  readonly attempts: number
  readonly offers: number
}

export interface OfferFacts {
  readonly attempts: readonly Attempt[]
  /** Null while pending. */
  readonly outcome: InterviewOutcome | null
  readonly beforeHomeward: boolean
}

/** Where the offering of an episode's interview stands. */
export function offerState({ attempts, outcome, beforeHomeward }: OfferFacts): OfferState {
  const offers = attempts.filter(isOffer)
  const [first] = offers.map(({ at }) => at).toSorted(compareMoments)
  const offered = whetherOffered({ attempts, outcome, beforeHomeward })
  return {
    offered,
    firstOfferedAt: first ?? (offered === 'yes' ? UNKNOWN : null),
    attempts: attempts.length,
    offers: offers.length,
  }
}

/** Whether an interview was offered, and nothing more, for figures over many thousand episodes; see `OfferState`. */
export function whetherOffered({ attempts, outcome, beforeHomeward }: OfferFacts): OfferState['offered'] {
  if (attempts.some(isOffer)) return 'yes'
  if (outcome === 'not_offered') return 'no'
  if (isHeld(outcome)) return 'yes'
  return beforeHomeward && outcome === null ? 'notKnown' : 'notYet'
}

/** Whether the outcome means that the interview took place, wholly or in part. */
export function isHeld(outcome: InterviewOutcome | null): boolean {
  return outcome === 'completed' || outcome === 'part_completed'
}

/**
 * Whether the interview was accepted: it took place, or the newest offer was accepted. Somebody who took it up and was
 * not there, or changed their mind at the door, had accepted (statutory-returns.md 9.3, Homeward's reading; proposal).
 */
export function isAccepted({ attempts, outcome }: Pick<OfferFacts, 'attempts' | 'outcome'>): boolean {
  return isHeld(outcome) || lastAttempt(attempts.filter(isOffer))?.result === 'accepted'
}

/** The newest attempt, for "last try: no reply, 3 h ago"; of attempts at one time the one logged last. */
export function lastAttempt<A extends Attempt>(attempts: readonly A[]): A | null {
  return (
    attempts
      .filter(({ at }) => isKnown(at))
      .toSorted((a, b) => compareMoments(a.at, b.at))
      .at(-1) ??
    attempts.at(-1) ??
    null
  )
}

/**
 * The outcome the log itself suggests, for the person to confirm: only a refusal by the child, or by a parent or carer,
 * with nothing after it. Nothing else is ever proposed (proposal).
 */
export function suggestedOutcome(attempts: readonly Attempt[]): InterviewOutcome | null {
  const last = lastAttempt(attempts.filter(isOffer))
  if (last?.result !== 'declined') return null
  return last.toWhom === 'child' ? 'declined_child' : 'declined_parent'
}
