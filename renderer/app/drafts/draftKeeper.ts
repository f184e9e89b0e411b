/** Open forms that keep drafts; each knows how to put what it holds into the register at once. */
const flushers = new Set<() => Promise<void>>()

/** Registers an open form. Returns the function that takes it out again. */
export function addFlusher(flush: () => Promise<void>): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

/** Keeps every open form's draft now; never waits longer than `mostMs`, and a failed one does not hold up the lock. */
export async function flushDrafts(mostMs: number): Promise<void> {
  const all = Promise.allSettled([...flushers].map((flush) => flush()))
  const enough = new Promise<void>((resolve) => setTimeout(resolve, mostMs))
  await Promise.race([all, enough])
}
