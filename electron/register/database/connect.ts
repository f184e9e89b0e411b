import { setKey, type Cipher } from './ciphers'
import { openSqlite, type SqliteConnection } from './sqlite'

export interface FileKey {
  readonly cipher: Cipher
  readonly dataKey: Buffer
}

/** Up to 64 MB of decrypted pages stay in memory: the whole of most registers. Taken only as it is used. */
const cacheKiB = 64_000

/**
 * Opens the live register. The order matters: nothing is read before the key, the file is claimed (EXCLUSIVE) before
 * the journal is chosen, and sorting must never spill names into a temporary file, which SQLite does not encrypt.
 *
 * @throws SQLITE_BUSY when another process has it, SQLITE_NOTADB when the key is not this file's
 */
export async function connectExclusive(file: string, key: FileKey, isNew = false): Promise<SqliteConnection> {
  const connection = await openSqlite(file, { fileMustExist: !isNew, timeout: 0 })
  try {
    setKey(connection, key.cipher, key.dataKey)
    connection.pragma('locking_mode = EXCLUSIVE')
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('temp_store = MEMORY')
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    connection.pragma('foreign_keys = ON')
    connection.pragma(`cache_size = -${cacheKiB}`)
    connection.pragma('secure_delete = ON')
    claim(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Takes the lock now and not at the first save, and reads the schema, where a wrong key shows. */
function claim(connection: SqliteConnection): void {
  connection.exec('begin immediate')
  connection.prepare('select count(*) from sqlite_schema').get()
  connection.exec('commit')
}

/** Opens a copy that nobody else uses, to check it: reads only, no journal beside it. */
export async function connectToCopy(file: string, key: FileKey): Promise<SqliteConnection> {
  const connection = await openSqlite(file, { readonly: true, fileMustExist: true, timeout: 0 })
  try {
    setKey(connection, key.cipher, key.dataKey)
    connection.pragma('temp_store = MEMORY')
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    connection.prepare('select count(*) from sqlite_schema').get()
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Empties the WAL into the file and closes: afterwards the file alone holds everything. */
export function closeCleanly(connection: SqliteConnection): void {
  if (!connection.open) return
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    connection.close()
  }
}
