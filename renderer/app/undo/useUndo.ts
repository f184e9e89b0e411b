import { useMutation } from '@tanstack/react-query'
import type { DraftHead } from '../../../shared/contract/drafts'
import { call } from '../api'
import type { UndoTrail } from './undoTrail'

/** The way back and forth over one's own changes. */
export interface Undoing {
  readonly trail: UndoTrail
  /** Takes the last command back; null where there is none. */
  readonly undo: (() => void) | null
  /** Does again what was taken back last; null where there is nothing. */
  readonly redo: (() => void) | null
  /** What was taken back or done again last, in words; null before. */
  readonly what: string | null
  /** What had been typed into the form that was taken back last: unsaved work again. */
  readonly draft: DraftHead | null
  /** Why it was refused, until it is put away. */
  readonly failure: unknown
  readonly putAway: () => void
}

/** @param trail as the register's events tell it */
export function useUndo(trail: UndoTrail): Undoing {
  const taking = useMutation({ mutationFn: (commandId: string) => call.history.undo({ commandId }) })
  const taker = (commandId: string | undefined) => {
    if (commandId === undefined) return null
    return () => {
      if (!taking.isPending) taking.mutate(commandId)
    }
  }
  return {
    trail,
    undo: taker(trail.done.at(-1)),
    redo: taker(trail.undone.at(-1)),
    what: taking.data?.what ?? null,
    draft: taking.data?.draft ?? null,
    failure: taking.error,
    putAway: taking.reset,
  }
}
