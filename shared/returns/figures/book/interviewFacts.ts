import { clockStart, dueAt } from '../../../domain/interviews/clock72'
import { recordedInterview } from '../../../domain/interviews/covering'
import { heldWithin } from '../../../domain/interviews/heldWithin'
import { isAccepted, isHeld, offerState, type OfferState } from '../../../domain/interviews/offers'
import type { Within72 } from '../../../domain/interviews/within72'
import type { FigureEpisode, FigureInterview } from '../register'

/** What became of the interview of one episode, from all interviews that cover it. */
export interface InterviewOfEpisode {
  readonly offered: OfferState['offered']
  readonly accepted: boolean
  /** Offered, and the child or who answers for them said no. */
  readonly declined: boolean
  readonly held: boolean
  readonly within: Within72 | 'not_held'
  /** The interview whose outcome counts. */
  readonly recorded: FigureInterview | null
}

/**
 * Offered, accepted, held and in time, of one episode (practice.md 1.4: facts of their own). Held needs no signature.
 * Of several interviews that were held, one within 72 hours is enough; one that cannot be timed leaves it open.
 *
 * @param covering every interview that covers it, oldest first
 */
export function interviewOfEpisode(
  episode: FigureEpisode,
  covering: readonly FigureInterview[],
  approxMinutes: number,
): InterviewOfEpisode {
  const recorded = recordedInterview(covering)
  const outcome = recorded?.outcome ?? null
  const attempts = covering.flatMap((interview) => interview.attempts)
  const { offered } = offerState({ attempts, outcome, beforeHomeward: episode.beforeHomeward })
  const verdicts = covering.map((interview) => heldWithin(episode.times, interview, approxMinutes))
  const within = (['within', 'cannot_be_determined', 'outside'] as const).find((verdict) =>
    verdicts.includes(verdict),
  )
  return {
    offered,
    accepted: offered === 'yes' && isAccepted({ attempts, outcome }),
    declined: offered === 'yes' && isRefusal(recorded),
    held: isHeld(outcome),
    within: within ?? 'not_held',
    recorded,
  }
}

function isRefusal(interview: FigureInterview | null): boolean {
  const codes = [interview?.outcome, interview?.outcome === 'not_completed' ? interview.outcomeReason : null]
  return codes.includes('declined_child') || codes.includes('declined_parent')
}

/**
 * The 72 hours of one interview, counted once however many episodes it covers: by the episode that fell due first (R4).
 *
 * @param covered every episode it covers that counts
 */
export function withinOfInterview(
  interview: FigureInterview,
  covered: readonly FigureEpisode[],
  approxMinutes: number,
): Within72 | 'not_held' {
  const [only] = covered
  if (only !== undefined && covered.length === 1) return heldWithin(only.times, interview, approxMinutes)
  const due = covered.map((episode) => {
    const start = clockStart(episode.times)
    return { episode, at: start === null ? null : dueAt(start, approxMinutes) }
  })
  const first = due
    .filter(({ at }) => at !== null)
    .reduce<(typeof due)[number] | undefined>(
      (best, it) => (best === undefined || (it.at ?? '') < (best.at ?? '') ? it : best),
      undefined,
    )
  const episode = (first ?? due[0])?.episode
  if (episode === undefined) return isHeld(interview.outcome) ? 'cannot_be_determined' : 'not_held'
  return heldWithin(episode.times, interview, approxMinutes)
}
