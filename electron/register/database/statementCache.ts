import type { Statement } from 'better-sqlite3'
import type { SqliteConnection } from './sqlite'

/** Preparing costs ten times as much as running a small statement, and a register runs the same few hundred. */
const most = 300

/** Prepared statements by their text; the one not used for longest makes room. */
export class StatementCache {
  readonly #connection: SqliteConnection
  readonly #statements = new Map<string, Statement>()

  constructor(connection: SqliteConnection) {
    this.#connection = connection
  }

  /** Whether the statements were prepared on this connection. */
  isOf(connection: SqliteConnection): boolean {
    return this.#connection === connection
  }

  get(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) this.#statements.delete(sql)
    const statement = known ?? this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    const oldest = this.#statements.keys().next().value
    if (this.#statements.size > most && oldest !== undefined) this.#statements.delete(oldest)
    return statement
  }
}
