import { goneSince, readClocks, utcNow, type Clock, type ClockReading } from '../clock'
import type { RegisterDatabase } from '../database/types'
import { savingTroubleOf } from '../host/savingWatch'
import type { Session } from '../session'
import { appendAudit } from './appendAudit'
import type { AuditEntry } from './auditEntry'
import type { OwedEntry } from './owedViews'

/** A page that refreshes itself is one view, not one a refresh. */
const sameViewMs = 5 * 60_000

/** Entries that wait for a disk that takes nothing: a night's looking things up. Then nothing more is shown. */
const mostOwed = 500

/** Told why something could not be entered, and all that waits with it. */
export type NotEntered = (error: unknown, owed: readonly OwedEntry[]) => void

/**
 * Enters what people looked at or were kept from: a view once in five minutes; searches, prints, exports and refusals
 * each time. While the disk takes nothing, records can still be looked at: the entries wait in memory, and stand in the
 * trail, with their own time, before anything that is entered after them.
 */
export class ReadAudit {
  readonly #db: RegisterDatabase
  readonly #session: () => Session
  readonly #clock: Clock
  readonly #entered: () => void
  readonly #notEntered: NotEntered
  readonly #viewed = new Map<string, ClockReading>()
  readonly #owed: OwedEntry[] = []

  /** @param tell `entered` is called after every entry, `notEntered` when one has to wait */
  constructor(
    db: RegisterDatabase,
    session: () => Session,
    clock: Clock,
    tell: { readonly entered: () => void; readonly notEntered: NotEntered },
  ) {
    this.#db = db
    this.#session = session
    this.#clock = clock
    this.#entered = tell.entered
    this.#notEntered = tell.notEntered
  }

  /** Enters one read, before its answer leaves the register process. */
  async enter(kind: 'view' | 'search' | 'print' | 'export' | 'refused', entry: AuditEntry): Promise<void> {
    // With the detail: two episodes of one child are two views.
    const what = JSON.stringify([entry.action, entry.subject, entry.detail])
    if (kind === 'view' && this.#seenJustNow(what)) return
    // At once: the page may ask twice before the first is answered.
    if (kind === 'view') this.#viewed.set(what, readClocks(this.#clock))
    this.#owed.push({ actor: this.#session().user, at: utcNow(this.#clock), entry })
    try {
      await this.enterOwed()
    } catch (error) {
      const paper = kind === 'print' || kind === 'export'
      if (paper || savingTroubleOf(error) === null || this.#owed.length > mostOwed) {
        this.#forget(entry)
        this.#viewed.delete(what)
        throw error
      }
      this.#notEntered(error, this.#owed)
    }
  }

  /** Enters what waits, all or nothing; nothing to do where nothing does. */
  async enterOwed(): Promise<void> {
    const owed = this.#owed.splice(0)
    if (owed.length === 0) return
    const { registerId } = this.#session()
    try {
      await this.#db.transaction().execute(async (trx) => {
        // oxlint-disable-next-line eslint/no-await-in-loop -- each is chained to the one before
        for (const { actor, at, entry } of owed) await appendAudit(trx, registerId, actor, at, entry)
      })
    } catch (error) {
      this.#owed.unshift(...owed)
      throw error
    }
    this.#entered()
  }

  #seenJustNow(what: string): boolean {
    const last = this.#viewed.get(what)
    return last !== undefined && goneSince(this.#clock, last) < sameViewMs
  }

  #forget(entry: AuditEntry): void {
    const at = this.#owed.findIndex((owed) => owed.entry === entry)
    if (at !== -1) this.#owed.splice(at, 1)
  }
}
