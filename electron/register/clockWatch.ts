import { hasJumped } from '../../shared/domain/time/clockTrouble'
import { appendAudit, systemActor } from './audit/appendAudit'
import { utcOf, type Clock } from './clock'
import type { RegisterDatabase } from './database/types'

/**
 * Sees when the PC's clock is put forward or back while a register is open, by a clock nobody can set, and enters it in
 * the audit trail: from then on nothing is claimed to be due or overdue until somebody says that the clock is right.
 * A PC that sleeps locks the register, so the time it slept is never taken for a jump.
 */
export class ClockWatch {
  readonly #db: RegisterDatabase
  readonly #registerId: string
  readonly #clock: Clock
  #wallMs: number
  #realMs: number

  constructor(db: RegisterDatabase, registerId: string, clock: Clock) {
    this.#db = db
    this.#registerId = registerId
    this.#clock = clock
    this.#wallMs = clock.nowMs()
    this.#realMs = clock.monotonicMs()
  }

  /** Compares the two clocks; before every call. Writes only when they fell apart. */
  async look(): Promise<void> {
    const [wallMs, realMs] = [this.#clock.nowMs(), this.#clock.monotonicMs()]
    const [wall, real] = [wallMs - this.#wallMs, realMs - this.#realMs]
    if (!hasJumped(wall / 1000, real / 1000)) return
    const from = utcOf(this.#wallMs + real)
    this.#wallMs = wallMs
    this.#realMs = realMs
    const to = utcOf(wallMs)
    await this.#db
      .transaction()
      .execute((trx) =>
        appendAudit(trx, this.#registerId, systemActor, to, { action: 'clock.jumped', detail: { from, to } }),
      )
  }
}
