import { useSyncExternalStore } from 'react'
import type { Instant } from '../../shared/domain/time/instant'
import { nowInstant } from './clock'

const listeners = new Set<() => void>()
let now = nowInstant()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  now = nowInstant()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    now = nowInstant()
    timer = setInterval(tick, 20_000)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/** The current instant, refreshed every 20 seconds, so that "41 h ago" stays true on a screen left open. */
export function useNow(): Instant {
  return useSyncExternalStore(subscribe, () => now)
}
