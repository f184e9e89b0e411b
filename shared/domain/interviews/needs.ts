import { reasonsThatNeedWords } from '../../codes/interviews'
import type { Instant } from '../time/instant'
import { startOf } from '../episodes/span'
import type { EpisodeTimes } from '../episodes/types'
import { isBefore, isInFuture, isKnown, type Moment } from '../time/moment'
import { clockStart } from './clock72'
import { isHeld, isOffer, type Attempt, type InterviewOutcome } from './offers'
import { talkedBeforeReturn } from './within72'

/** What an interview record still needs before it can be finished; a refusal needs nothing about the absence. */
export interface InterviewFactsForNeeds {
  readonly outcome: InterviewOutcome | null
  /** Code of the list `notOfferedReason` or `notCompletedReason`. */
  readonly outcomeReason: string | null
  readonly outcomeNote: string | null
  readonly held: Moment
  readonly interviewerName: string | null
  readonly attempts: readonly Attempt[]
}

/**
 * Gaps in words, empty when the interview can be finished. Outcome always; when and by whom for one that was held; the
 * offer for one that was refused or came to nothing; the reason for one not offered or not completed
 * (practice.md 1.4, 8.4 and 13.3; proposal).
 */
export function interviewNeeds(facts: InterviewFactsForNeeds): string[] {
  const { outcome } = facts
  if (outcome === null) return ['the outcome']
  if (isHeld(outcome)) return heldNeeds(facts)
  const needs = reasonNeeds(facts)
  if (outcome === 'not_offered') return needs
  return facts.attempts.some(isOffer)
    ? needs
    : ['the offer that was made: when, to whom, and the answer', ...needs]
}

function heldNeeds({ held, interviewerName }: InterviewFactsForNeeds): string[] {
  return [
    ...(isKnown(held) ? [] : ['when the interview was held']),
    ...(blank(interviewerName) ? ['who held the interview'] : []),
  ]
}

function reasonNeeds({ outcome, outcomeReason, outcomeNote }: InterviewFactsForNeeds): string[] {
  const reasonAsked = outcome === 'not_offered' || outcome === 'not_completed'
  if (reasonAsked && outcomeReason === null)
    return [outcome === 'not_offered' ? 'why it was not offered' : 'why it was not completed']
  const wordsAsked = outcomeReason !== null && reasonsThatNeedWords.includes(outcomeReason)
  return wordsAsked && blank(outcomeNote) ? ['the reason in your own words'] : []
}

/**
 * What looks odd and is said, but stops nobody.
 *
 * @param episodes times of the episodes it covers
 */
export function interviewWarnings(
  facts: InterviewFactsForNeeds,
  episodes: readonly EpisodeTimes[],
  now: Instant,
): string[] {
  const offers = facts.attempts.filter(isOffer).length
  const warnings: string[] = []
  if (facts.outcome === 'not_offered' && offers > 0)
    warnings.push('The outcome says "not offered", but the log holds an offer.')
  if (isHeld(facts.outcome) && offers === 0)
    warnings.push(
      'No offer is logged. The interview counts as offered; the day of the first offer stays unknown.',
    )
  if (isInFuture(facts.held, now)) warnings.push('The interview is dated in the future.')
  const early = earlyWarning(facts, episodes)
  if (early !== null) warnings.push(early)
  if (facts.outcome !== null && !isHeld(facts.outcome) && isKnown(facts.held))
    warnings.push('There is a time for the interview, but the outcome says it was not held.')
  return warnings
}

/** Dated before an absence began it was hardly about it; before the return it is within the 72 hours (R1c). */
function earlyWarning(
  { outcome, held }: InterviewFactsForNeeds,
  episodes: readonly EpisodeTimes[],
): string | null {
  if (episodes.some((times) => isBefore(held, startOf(times).at)))
    return 'The interview is dated before an episode it covers began. Is the date right?'
  const talked = episodes.some((times) => talkedBeforeReturn(clockStart(times), held))
  return isHeld(outcome) && talked
    ? 'The interview was held before the child was back. It counts as within 72 hours.'
    : null
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === ''
}
