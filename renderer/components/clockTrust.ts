import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let trusted = true

/** Says whether this PC's clock can be believed; the banner of the shell learns it from the register. */
export function setClockTrusted(value: boolean): void {
  if (value === trusted) return
  trusted = value
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether hours may be worked out from this PC's clock; while it is wrong nothing is said to be "41 h ago". */
export function useClockTrusted(): boolean {
  return useSyncExternalStore(subscribe, () => trusted)
}
