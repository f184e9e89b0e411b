import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { DialogPurpose } from '../../../shared/contract/processMessages'

/** A path a person chose in the system's dialog. */
interface Granted {
  readonly path: string
  readonly purpose: DialogPurpose
}

/** Enough open questions for one window; older ones are forgotten. */
const most = 50

/**
 * Paths people chose, each for one use. The page holds the id and the name to show; it can name no path itself.
 */
export class Grants {
  readonly #granted = new Map<string, Granted>()

  /** Keeps a chosen path. @returns the id and what to show for it */
  add(path: string, purpose: DialogPurpose): { grant: string; shownAs: string } {
    const grant = randomUUID()
    this.#granted.set(grant, { path, purpose })
    const oldest = this.#granted.keys().next().value
    if (this.#granted.size > most && oldest !== undefined) this.#granted.delete(oldest)
    return { grant, shownAs: basename(path) || path }
  }

  /** The path, leaving the grant for the step that follows. @throws GRANT_UNKNOWN */
  look(grant: string, purpose: DialogPurpose): string {
    const found = this.#granted.get(grant)
    if (found?.purpose !== purpose) throw new Refusal('GRANT_UNKNOWN', {})
    return found.path
  }

  /** The path, once: the grant is gone afterwards. @throws GRANT_UNKNOWN */
  take(grant: string, purpose: DialogPurpose): string {
    const path = this.look(grant, purpose)
    this.#granted.delete(grant)
    return path
  }
}
