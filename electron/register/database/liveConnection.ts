import type { SqliteConnection } from './sqlite'

/**
 * The one connection to the open register. Another takes its place when the data key is changed: whoever works
 * through it goes on with the new file and notices nothing.
 */
export class LiveConnection {
  #current: SqliteConnection

  constructor(connection: SqliteConnection) {
    this.#current = connection
  }

  get current(): SqliteConnection {
    return this.#current
  }

  /** Only while the connection is held, so that no statement runs in the middle. The old one must be closed. */
  replace(connection: SqliteConnection): void {
    this.#current = connection
  }
}
