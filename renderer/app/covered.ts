let covered = false
const listeners = new Set<() => void>()

/** Whether the cover is before everything: nothing of the register may be shown, read out or reached by a key. */
export function isCovered(): boolean {
  return covered
}

/** Told when the cover comes or goes. @returns ends the listening */
export function onCovered(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Puts the cover before everything in this page, or takes it away; the register process is told by `cover.ts`. */
export function setCovered(to: boolean): void {
  if (covered === to) return
  covered = to
  for (const listener of listeners) listener()
}
