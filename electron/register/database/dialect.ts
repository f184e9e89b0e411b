import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { Statement } from 'better-sqlite3'
import type { LiveConnection } from './liveConnection'
import { StatementCache } from './statementCache'

/** Kysely's own adapter says no, and a failed migration would leave tables behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** The one connection, with its prepared statements. */
class RegisterConnection implements DatabaseConnection {
  readonly #live: LiveConnection
  #statements: StatementCache

  constructor(live: LiveConnection) {
    this.#live = live
    this.#statements = new StatementCache(live.current)
  }

  #prepared(sql: string): Statement {
    // Statements belong to the connection they were prepared on.
    if (!this.#statements.isOf(this.#live.current)) this.#statements = new StatementCache(this.#live.current)
    return this.#statements.get(sql)
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#prepared(sql)
    if (statement.reader) return { rows: statement.all(parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  // eslint-disable-next-line require-yield -- the interface asks for a generator
  async *streamQuery<R>(): AsyncGenerator<QueryResult<R>> {
    throw new Error('A streamed query would hold the one connection: read it in pages')
  }
}

/** Runs every transaction as `begin immediate`: a second writer must wait at the start, not fail at the end. */
class RegisterDriver implements Driver {
  readonly #live: LiveConnection
  readonly #connection: RegisterConnection

  constructor(live: LiveConnection) {
    this.#live = live
    this.#connection = new RegisterConnection(live)
  }

  async init(): Promise<void> {
    // The connection is open already.
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  /** A full disk makes SQLite roll back by itself; a second rollback would hide why. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!this.#live.current.inTransaction) return
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {
    // There is only one, and it stays.
  }

  async destroy(): Promise<void> {
    // Whoever opened the connection closes it, after the WAL is emptied.
  }
}

/** Kysely over an open, unlocked connection. */
export function registerDialect(live: LiveConnection): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new RegisterDriver(live),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
