import { goneSince, readClocks, type Clock, type ClockReading } from '../clock'

const checkEveryMs = 5_000
/** The page warns and locks by itself; this long after it should have, it is taken for dead. */
const graceMs = 30_000

/** Locks when there has been no input for too long, even if the page does not. */
export class IdleWatch {
  readonly #clock: Clock
  readonly #onIdle: () => void
  #limitMs = Number.POSITIVE_INFINITY
  #lastBeat: ClockReading
  #timer: NodeJS.Timeout | null = null

  constructor(clock: Clock, onIdle: () => void) {
    this.#clock = clock
    this.#onIdle = onIdle
    this.#lastBeat = readClocks(clock)
  }

  /** There was input. */
  beat(): void {
    this.#lastBeat = readClocks(this.#clock)
  }

  /** Starts watching, or changes the limit. @param minutes without input before the page's own lock */
  watch(minutes: number): void {
    this.#limitMs = minutes * 60_000 + graceMs
    if (this.#timer !== null) return
    this.beat()
    this.#timer = setInterval(() => this.check(), checkEveryMs)
    this.#timer.unref()
  }

  /** Looks at the clock once; the timer does, and tests do. */
  check(): void {
    if (goneSince(this.#clock, this.#lastBeat) < this.#limitMs) return
    this.stop()
    this.#onIdle()
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }
}
