import { instantOf, type Instant } from '../../shared/domain/time/instant'

/** The only place of the page that asks the machine for the time. To the second, UTC. */
export function nowInstant(): Instant {
  return instantOf(Math.floor(Date.now() / 1000))
}

/** Milliseconds for intervals: idle watch, draft keeper, waiting times. */
export function nowMs(): number {
  return Date.now()
}
