import type { Clock } from '../../electron/register/clock'

/** A clock that stands still until told to go on. */
export class TestClock implements Clock {
  #ms: number
  #realMs = 0

  constructor(start = '2026-11-22T09:00:00Z') {
    this.#ms = Date.parse(start)
  }

  nowMs(): number {
    return this.#ms
  }

  monotonicMs(): number {
    return this.#realMs
  }

  forward(seconds: number): void {
    this.#ms += seconds * 1000
    this.#realMs += seconds * 1000
  }

  /** Time goes by until then. */
  set(at: string): void {
    this.forward((Date.parse(at) - this.#ms) / 1000)
  }

  /** Somebody puts the clock forward or back: no time goes by. */
  jump(seconds: number): void {
    this.#ms += seconds * 1000
  }
}
