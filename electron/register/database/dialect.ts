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
import type { SqliteConnection } from './sqlite'
import { StatementCache } from './statementCache'

/** Kysely's own adapter says no, and a failed migration would leave tables behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** The one connection, with its prepared statements. */
class RegisterConnection implements DatabaseConnection {
  readonly #statements: StatementCache

  constructor(connection: SqliteConnection) {
    this.#statements = new StatementCache(connection)
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#statements.get(sql)
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
  readonly #sqlite: SqliteConnection
  readonly #connection: RegisterConnection

  constructor(connection: SqliteConnection) {
    this.#sqlite = connection
    this.#connection = new RegisterConnection(connection)
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
    if (!this.#sqlite.inTransaction) return
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
export function registerDialect(connection: SqliteConnection): Dialect {
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new RegisterDriver(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}
