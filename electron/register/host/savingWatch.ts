import { Refusal } from '../../../shared/contract/errors'
import type { SavingTrouble } from '../../../shared/contract/shell'

/** SQLite's extended codes by their beginning: SQLITE_IOERR_WRITE is an IOERR. */
const troubles: readonly (readonly [start: string, trouble: SavingTrouble])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'refused'],
  ['SQLITE_IOERR', 'refused'],
  ['SQLITE_CANTOPEN', 'refused'],
]

/** What keeps something from being saved, where it is the disk's fault. */
export function savingTroubleOf(error: unknown): SavingTrouble | null {
  if (error instanceof Refusal) return error.code === 'REGISTER_MOVED' ? 'moved' : null
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return troubles.find(([start]) => code.startsWith(start))?.[1] ?? null
}

/** Whether the disk takes what is saved: the page says on every screen while it does not. */
export class SavingWatch {
  readonly #tell: (trouble: SavingTrouble | null) => void
  #trouble: SavingTrouble | null = null

  constructor(tell: (trouble: SavingTrouble | null) => void) {
    this.#tell = tell
  }

  /** Something was not saved; each time it is the disk's fault the page is told, for it may have been loaded since. */
  failed(error: unknown): void {
    const trouble = savingTroubleOf(error)
    if (trouble === null) return
    this.#trouble = trouble
    this.#tell(trouble)
  }

  /** Something was saved. */
  worked(): void {
    if (this.#trouble === null) return
    this.#trouble = null
    this.#tell(null)
  }
}
