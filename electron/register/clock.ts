/** Where the register process gets its time from; everything else is handed one. */
export interface Clock {
  /** Milliseconds since 1970, for waits and UUIDs. */
  nowMs(): number
  /** Milliseconds since some moment, on a clock that nobody can set. */
  monotonicMs(): number
}

/** The machine's clock. */
export const systemClock: Clock = { nowMs: () => Date.now(), monotonicMs: () => performance.now() }

/** A clock that starts at a given instant and runs on from there: for demonstrations and checks of a given day. */
export function clockFrom(startMs: number): Clock {
  const began = Date.now()
  return { nowMs: () => startMs + (Date.now() - began), monotonicMs: () => performance.now() }
}

/** A moment by both of the PC's clocks: the one people can set, and the one that only goes on. */
export interface ClockReading {
  readonly wallMs: number
  readonly realMs: number
}

/** Both clocks of one moment, in milliseconds. */
export function readClocks(clock: Clock): ClockReading {
  return { wallMs: clock.nowMs(), realMs: clock.monotonicMs() }
}

/**
 * Milliseconds gone since a reading, for time limits: the more of what the two clocks say. A clock set back lengthens no
 * limit, and time the PC slept, which the other clock may not count, is counted.
 */
export function goneSince(clock: Clock, { wallMs, realMs }: ClockReading): number {
  return Math.max(clock.nowMs() - wallMs, clock.monotonicMs() - realMs)
}

/** An instant as it is stored: UTC to the second, `YYYY-MM-DDTHH:MM:SSZ`. */
export function utcOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** The clock's present instant as it is stored. */
export function utcNow(clock: Clock): string {
  return utcOf(clock.nowMs())
}
