import { isHeld, isOffer, type Attempt, type InterviewOutcome } from './offers'

export interface AcceptedFacts {
  /** In the order they were made. */
  readonly attempts: readonly Attempt[]
  /** Null while pending. */
  readonly outcome: InterviewOutcome | null
  /** Code of the list `notCompletedReason`, where it was offered and not completed. */
  readonly outcomeReason: string | null
}

/**
 * Whether an interview that was offered was accepted. Held, or arranged and then not kept, is accepted; a refusal is
 * not; "later" or "somebody else" is neither (statutory-returns.md 9.3: the texts councils type, Homeward's reading of
 * them, proposal).
 */
export function acceptedState({
  attempts,
  outcome,
  outcomeReason,
}: AcceptedFacts): 'yes' | 'no' | 'notKnown' {
  if (isHeld(outcome)) return 'yes'
  if (outcome === 'declined_child' || outcome === 'declined_parent') return 'no'
  if (outcome === 'not_completed') {
    if (outcomeReason === 'not_present') return 'yes'
    if (outcomeReason === 'declined_child' || outcomeReason === 'declined_parent') return 'no'
  }
  const last = attempts.filter(isOffer).at(-1)?.result
  if (last === 'accepted') return 'yes'
  return last === 'declined' ? 'no' : 'notKnown'
}
