import type { Clock } from '../../electron/register/clock'

/** A clock that stands still until told to go on. */
export class TestClock implements Clock {
  #ms: number

  constructor(start = '2026-11-22T09:00:00Z') {
    this.#ms = Date.parse(start)
  }

  nowMs(): number {
    return this.#ms
  }

  forward(seconds: number): void {
    this.#ms += seconds * 1000
  }

  set(at: string): void {
    this.#ms = Date.parse(at)
  }
}
