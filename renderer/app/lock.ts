import type { LockReason } from '../../shared/contract/processMessages'
import { call } from './api'
import { flushDrafts } from './drafts/draftKeeper'

/** Unsaved work gets at most this long to reach its draft. */
const FLUSH_MS = 1000

let locking = false
const listeners = new Set<() => void>()

/** Whether the lock is on its way: the page shows nothing of the register any more. */
export function isLocking(): boolean {
  return locking
}

/** Told when the lock is on its way. @returns ends the listening */
export function onLocking(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the drafts, hides the register and asks for the lock; main then destroys this window. */
export async function lockNow(reason: LockReason): Promise<void> {
  if (locking) return
  const flushed = flushDrafts(FLUSH_MS)
  locking = true
  for (const listener of listeners) listener()
  await flushed
  // The process ends with this call: how it is answered says nothing.
  await call.shell.lock({ reason }).catch(() => undefined)
}
