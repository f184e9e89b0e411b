import type { InterviewOutcome } from './offers'

/** An interview as an episode it covers sees it. */
export interface Covering {
  readonly outcome: InterviewOutcome | null
  /** Finished interviews settle an episode; one still being written does not. */
  readonly finished: boolean
}

/**
 * The interview that settles an episode, of its finished ones; null while none is finished. An interview that took
 * place counts whatever else was tried: the episode is covered by it (FOI question 7, statutory-returns.md 11).
 *
 * @param covering oldest first
 */
export function settlingInterview<C extends Covering>(covering: readonly C[] = []): C | null {
  return deciding(covering, true)
}

/** The interview whose outcome is recorded so far, finished or not: what lists show and figures count. */
export function recordedInterview<C extends Covering>(covering: readonly C[] = []): C | null {
  return settlingInterview(covering) ?? deciding(covering, false)
}

/** Completed before partly completed before the newest of what came to nothing. */
function deciding<C extends Covering>(covering: readonly C[], onlyFinished: boolean): C | null {
  let best: C | null = null
  for (const interview of covering) {
    if (interview.outcome === null || (onlyFinished && !interview.finished)) continue
    const [before, weight] = [weightOf(best), weightOf(interview)]
    if (weight > before || (weight === before && weight === NOTHING_CAME)) best = interview
  }
  return best
}

const NOTHING_CAME = 1

function weightOf(interview: Covering | null): number {
  if (interview === null) return 0
  if (interview.outcome === 'completed') return 3
  return interview.outcome === 'part_completed' ? 2 : NOTHING_CAME
}
