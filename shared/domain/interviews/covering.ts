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
  return deciding(covering.filter(({ finished }) => finished))
}

/** The interview whose outcome is recorded so far, finished or not: what lists show and figures count. */
export function recordedInterview<C extends Covering>(covering: readonly C[] = []): C | null {
  return settlingInterview(covering) ?? deciding(covering)
}

/** Completed before partly completed before the newest of what came to nothing. */
function deciding<C extends Covering>(covering: readonly C[]): C | null {
  const decided = covering.filter(({ outcome }) => outcome !== null)
  return (
    decided.find(({ outcome }) => outcome === 'completed') ??
    decided.find(({ outcome }) => outcome === 'part_completed') ??
    decided.at(-1) ??
    null
  )
}
