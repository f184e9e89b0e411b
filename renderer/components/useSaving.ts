import { useState } from 'react'
import { refusalOf, wordsOf } from '../app/errors'
import type { Problem } from './ErrorSummary'

/** How an attempt to save stands. */
export interface Saving {
  /** About fields, for `ErrorSummary` and the fields themselves. */
  readonly problems: readonly Problem[]
  /** A refusal that is about no field, for `RefusalNotice`. */
  readonly failure: unknown
  readonly busy: boolean
  /** Saves unless something has to be put right first. @returns whether it was saved */
  readonly save: (found: readonly Problem[], work: () => Promise<unknown>) => Promise<boolean>
}

/** Runs a form's save: own checks first, then the call, whose refusal is shown beside the fields it is about. */
export function useSaving(): Saving {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const save = async (found: readonly Problem[], work: () => Promise<unknown>) => {
    setProblems([...found])
    setFailure(null)
    if (found.length > 0) return false
    setBusy(true)
    try {
      await work()
      return true
    } catch (error) {
      const about = problemsIn(error)
      setProblems(about)
      setFailure(about.length > 0 ? null : error)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { problems, failure, busy, save }
}

/** What a refusal says about fields; a field's id is its path in the call's input. Empty for every other refusal. */
function problemsIn(error: unknown): readonly Problem[] {
  const refusal = refusalOf(error)
  const words = wordsOf(error)
  if (refusal.code === 'INVALID')
    return refusal.facts.problems.map(({ field, message }) => ({ fieldId: fieldOnPage(field), message }))
  if (refusal.code === 'IN_FUTURE')
    return [{ fieldId: fieldOnPage(refusal.facts.field), message: `${words?.title ?? ''}.` }]
  if (refusal.code !== 'ENDS_BEFORE_START') return []
  const message = `${words?.title ?? ''}: the time found or back is earlier than the time the child left or was last seen. One of the two needs to change.`
  return [{ fieldId: fieldOnPage('back.returned'), message }]
}

/** A problem about a box that this form does not show is said without a link. */
function fieldOnPage(field: string): string | null {
  return document.getElementById(field) === null ? null : field
}
