import { ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorFacts } from '../../shared/contract/errors'
import { wordsFor, type ErrorWords } from '../../shared/text/errorWords'
import { isGone } from './connection'

/** A refusal as it reached the page. Narrow it by `code` to read its facts. */
export type PageRefusal = { [C in ErrorCode]: { readonly code: C; readonly facts: ErrorFacts<C> } }[ErrorCode]

/** The refusal a call was answered with; whatever else went wrong is UNEXPECTED. */
export function refusalOf(error: unknown): PageRefusal {
  if (error instanceof ORPCError && error.defined) return { code: error.code, facts: error.data }
  if (error instanceof Error && error.name === 'AbortError')
    return isGone() ? { code: 'REGISTER_GONE', facts: {} } : { code: 'CANCELLED', facts: {} }
  return { code: 'UNEXPECTED', facts: { reference: 'PAGE' } }
}

/** Whether a call was refused with this code. */
export function isRefusal<C extends ErrorCode>(
  error: unknown,
  code: C,
): error is { readonly code: C; readonly data: ErrorFacts<C> } {
  return error instanceof ORPCError && error.defined && error.code === code
}

/** What to tell the person; null for what they cancelled themselves. */
export function wordsOf(error: unknown): ErrorWords | null {
  const { code, facts } = refusalOf(error)
  return code === 'CANCELLED' ? null : wordsFor(code, facts)
}

/** Seconds to wait after a wrong passphrase or code; 0 for every other refusal. */
export function waitIn(error: unknown): number {
  const refusal = refusalOf(error)
  return refusal.code === 'WRONG_PASSPHRASE' || refusal.code === 'TOO_SOON' ? refusal.facts.waitSeconds : 0
}
