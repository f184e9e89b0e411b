import type { Instant } from '../../../shared/domain/time/instant'

/** What this person did since the register was opened, as far as it can be taken back. Newest last. */
export interface UndoTrail {
  /** When anything was last saved; null before the first save. */
  readonly at: Instant | null
  /** Whether that was an undo. */
  readonly wasUndo: boolean
  /** Commands that stand. */
  readonly done: readonly string[]
  /** Commands that took others back: undoing one of these does its command again. */
  readonly undone: readonly string[]
}

/** A command that was carried out, as the register tells it. */
export interface ChangeTold {
  readonly at: Instant
  readonly commandId: string
  readonly wrote: boolean
  readonly canUndo: boolean
  readonly undoes: string | null
}

export const emptyTrail: UndoTrail = { at: null, wasUndo: false, done: [], undone: [] }

/**
 * The trail after one more command. One that changed no record (a backup) leaves it alone; one that cannot be undone
 * ends it: nobody should take back something older than they believe.
 */
export function afterChange(trail: UndoTrail, change: ChangeTold): UndoTrail {
  const { at, commandId, wrote, canUndo, undoes } = change
  if (!wrote) return trail
  if (!canUndo) return { ...emptyTrail, at }
  if (undoes === null) return { at, wasUndo: false, done: [...trail.done, commandId], undone: [] }
  if (trail.undone.includes(undoes))
    return {
      at,
      wasUndo: false,
      done: [...trail.done, commandId],
      undone: trail.undone.filter((id) => id !== undoes),
    }
  return {
    at,
    wasUndo: true,
    done: trail.done.filter((id) => id !== undoes),
    undone: [...trail.undone, commandId],
  }
}
