import type { ErrorCode, ErrorFacts } from '../contract/errors'
import { fileErrorWords } from './errorWords/files'
import { recordErrorWords } from './errorWords/records'
import { registerErrorWords } from './errorWords/register'
import { undoErrorWords } from './errorWords/undo'
import type { ErrorWords, ErrorWordsTable } from './errorWords/types'

export type { ErrorWords } from './errorWords/types'

const table: ErrorWordsTable = {
  ...registerErrorWords,
  ...fileErrorWords,
  ...recordErrorWords,
  ...undoErrorWords,
}

/**
 * The plain English of a refusal, for the window and the command line.
 * @param code what was refused
 * @param facts the facts that came with it
 */
export function wordsFor<C extends ErrorCode>(code: C, facts: ErrorFacts<C>): ErrorWords {
  return table[code](facts)
}
