import { labelFor } from '../../../../shared/codes'

/** Held or refused, but nobody has finished the record: the words of the clock would be wrong. */
export function unfinishedWords(outcome: string): string {
  return `${labelFor('interviewOutcome', outcome)}, not finished yet`
}
