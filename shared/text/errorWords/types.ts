import type { ErrorCode, ErrorFacts } from '../../contract/errors'

/** What a refusal says to the person: what happened, then what became of their work and what to do. */
export interface ErrorWords {
  readonly title: string
  readonly whatToDo: string
}

/** One entry for every code: a code without words does not compile. */
export type ErrorWordsTable = { readonly [C in ErrorCode]: (facts: ErrorFacts<C>) => ErrorWords }
