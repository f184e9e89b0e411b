import { utcNow, type Clock } from '../clock'
import type { RegisterDatabase } from '../database/types'
import type { Session } from '../session'
import { appendAudit } from './appendAudit'
import type { AuditEntry } from './auditEntry'

/** A page that refreshes itself is one view, not one a refresh. */
const sameViewMs = 5 * 60_000

/**
 * Enters what people looked at or were kept from: a view once in five minutes; searches, prints, exports and refusals
 * each time.
 */
export class ReadAudit {
  readonly #db: RegisterDatabase
  readonly #session: () => Session
  readonly #clock: Clock
  readonly #entered: () => void
  readonly #viewed = new Map<string, number>()

  /** @param entered called after every entry */
  constructor(db: RegisterDatabase, session: () => Session, clock: Clock, entered: () => void) {
    this.#db = db
    this.#session = session
    this.#clock = clock
    this.#entered = entered
  }

  /** Enters one read, before its answer leaves the register process. */
  async enter(kind: 'view' | 'search' | 'print' | 'export' | 'refused', entry: AuditEntry): Promise<void> {
    if (kind === 'view' && this.#seenJustNow(entry)) return
    const { registerId, user } = this.#session()
    await this.#db
      .transaction()
      .execute((trx) => appendAudit(trx, registerId, user, utcNow(this.#clock), entry))
    this.#entered()
  }

  #seenJustNow(entry: AuditEntry): boolean {
    // With the detail: two episodes of one child are two views.
    const what = JSON.stringify([entry.action, entry.subject, entry.detail])
    const now = this.#clock.nowMs()
    const last = this.#viewed.get(what)
    if (last !== undefined && now - last < sameViewMs) return true
    this.#viewed.set(what, now)
    return false
  }
}
