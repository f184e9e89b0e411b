import { instantOf, type Instant } from '../../shared/domain/time/instant'

/** The only place of the page that asks the machine for the time. To the second, UTC. */
export function nowInstant(): Instant {
  return instantOf(Math.floor(Date.now() / 1000))
}

/** Milliseconds for intervals: draft keeper, waiting times. */
export function nowMs(): number {
  return Date.now()
}

/** A moment by both clocks: the PC's, which people can set, and one that only goes on. */
export interface ClockReading {
  readonly wallMs: number
  readonly realMs: number
}

/** Both clocks of one moment, in milliseconds. */
export function readClocks(): ClockReading {
  return { wallMs: Date.now(), realMs: performance.now() }
}

/** Milliseconds gone since a reading, the more of what the two clocks say: setting the PC's clock back gains no time. */
export function goneSince({ wallMs, realMs }: ClockReading): number {
  return Math.max(Date.now() - wallMs, performance.now() - realMs)
}
