import { call, queryClient } from './api'
import { setCovered } from './covered'
import { flushDrafts } from './drafts/draftKeeper'
import { isLocking } from './lock'

/** Unsaved work gets at most this long to reach its draft; the cover does not wait for it. */
const FLUSH_MS = 1000

/** Covers the window at once, tells the register process to answer no more, and keeps the drafts. */
export function coverNow(): void {
  if (isLocking()) return
  setCovered(true)
  // The cover itself asks again, and shows what came of it.
  void call.cover.cover().catch(() => undefined)
  void flushDrafts(FLUSH_MS)
}

/** The PIN or passphrase was right: shows everything as it was, and asks anew for what is on the screen. */
export function coverOpened(): void {
  setCovered(false)
  void queryClient.invalidateQueries()
}
