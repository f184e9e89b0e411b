import { readOnly, type RegisterDatabase } from '../database/types'
import { chainHead, type ChainHead } from './chainHead'
import type { ProfileMarks } from './profileMarks'

/** A morning's work writes the mark some hundred times, not at every keystroke that keeps a draft. */
const settleMs = 2000

/** Keeps this PC's mark of the audit trail close behind what was committed, and exactly at its end when the register closes. */
export class KeptMark {
  readonly #db: RegisterDatabase
  readonly #registerId: string
  readonly #marks: ProfileMarks | null
  #waiting: NodeJS.Timeout | null = null
  #closed = false

  /** @param marks null where no person sits: the command line keeps none */
  constructor(db: RegisterDatabase, registerId: string, marks: ProfileMarks | null) {
    this.#db = db
    this.#registerId = registerId
    this.#marks = marks
  }

  /** Something was committed: the mark follows within two seconds. */
  soon(): void {
    if (this.#marks === null || this.#closed) return
    this.#waiting ??= setTimeout(() => void this.#follow(), settleMs).unref()
  }

  /** The trail ends here, and nothing more will be committed. */
  end(head: ChainHead): void {
    this.#closed = true
    if (this.#waiting !== null) clearTimeout(this.#waiting)
    this.keep(head)
  }

  async #follow(): Promise<void> {
    this.#waiting = null
    const head = this.#closed ? null : await chainHead(readOnly(this.#db)).catch(() => null)
    if (head !== null && !this.#closed) this.keep(head)
  }

  /** The trail reaches to here now. */
  keep({ entry, hash }: ChainHead): void {
    try {
      this.#marks?.keep(this.#registerId, { seq: entry, hash })
    } catch {
      // A watchman, no lock: a profile that takes no files must not keep anybody from working.
    }
  }
}
