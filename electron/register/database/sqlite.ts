import type { Database, Options } from 'better-sqlite3'

export type SqliteConnection = Database

/** What better-sqlite3 13 needs; on an older Node-API it does not explain itself, it kills the process. */
const neededNodeApi = 10

/**
 * Opens a database file with the encrypted SQLite. The library is loaded here and not at start-up: a locked register
 * process needs no native code, and runs where the library could not.
 */
export async function openSqlite(file: string, options: Options): Promise<SqliteConnection> {
  if (Number(process.versions.napi) < neededNodeApi)
    throw new Error(
      `The register needs Node-API ${neededNodeApi}; this is ${process.versions.napi ?? 'none'}`,
    )
  const library = await import('better-sqlite3')
  return new library.default(file, options)
}
