import { clockStart, dueAt } from '../../../domain/interviews/clock72'
import { recordedInterview } from '../../../domain/interviews/covering'
import { heldWithin } from '../../../domain/interviews/heldWithin'
import { isAccepted, isHeld, whetherOffered, type OfferState } from '../../../domain/interviews/offers'
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
  const [first] = covering
  const attempts =
    first !== undefined && covering.length === 1
      ? first.attempts
      : covering.flatMap((interview) => interview.attempts)
  const offered = whetherOffered({ attempts, outcome, beforeHomeward: episode.beforeHomeward })
  return {
    offered,
    accepted: offered === 'yes' && isAccepted({ attempts, outcome }),
    declined: offered === 'yes' && isRefusal(recorded),
    held: isHeld(outcome),
    within: bestWithin(episode, covering, approxMinutes),
    recorded,
  }
}

/** Best first: what one interview says goes before what the next one in this list does. */
const VERDICTS = ['within', 'cannot_be_determined', 'outside', 'not_held'] as const

function bestWithin(
  { times }: FigureEpisode,
  covering: readonly FigureInterview[],
  approxMinutes: number,
): Within72 | 'not_held' {
  let best: (typeof VERDICTS)[number] = 'not_held'
  for (const interview of covering) {
    const verdict = heldWithin(times, interview, approxMinutes)
    if (VERDICTS.indexOf(verdict) < VERDICTS.indexOf(best)) best = verdict
  }
  return best
}

function isRefusal(interview: FigureInterview | null): boolean {
  const code = interview?.outcome === 'not_completed' ? interview.outcomeReason : interview?.outcome
  return code === 'declined_child' || code === 'declined_parent'
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
