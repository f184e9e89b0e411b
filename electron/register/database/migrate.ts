import { sql, type Kysely } from 'kysely'
import { basename } from 'node:path'
import { Refusal } from '../../../shared/contract/errors'
import type { SqliteConnection } from './sqlite'
import type { RegisterDatabase } from './types'

/** One step of the schema; numbered in tens, never edited once released. */
export interface Migration {
  readonly number: number
  readonly up: (db: Kysely<unknown>) => Promise<void>
}

/** "HWRD": says in the file's header, under the encryption, whose file this is. */
const applicationId = 0x48575244

/** The schema a file holds: the number of its last migration, 0 for a new file. */
function schemaVersion(connection: SqliteConnection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

/**
 * Brings a file up to the newest schema, all steps in one transaction: it holds all of them or none.
 *
 * @param beforeChange called once before an existing file is changed: the place to take a verified backup
 * @returns the numbers that were run
 * @throws REGISTER_NEWER, with the file untouched, when a newer Homeward wrote it
 */
export async function migrate(
  connection: SqliteConnection,
  db: RegisterDatabase,
  migrations: readonly Migration[],
  file: string,
  beforeChange: () => Promise<void>,
): Promise<readonly number[]> {
  const version = schemaVersion(connection)
  const newest = migrations.at(-1)?.number ?? 0
  if (version > newest) throw new Refusal('REGISTER_NEWER', { file: basename(file), version })
  const pending = migrations.filter((migration) => migration.number > version)
  if (pending.length === 0) return []
  if (version > 0) await beforeChange()
  // Tables may be rebuilt on the way; every reference is checked before the commit instead.
  connection.pragma('foreign_keys = OFF')
  try {
    await db.transaction().execute(async (trx) => {
      for (const migration of pending) await migration.up(trx as unknown as Kysely<unknown>)
      const broken = await sql`pragma foreign_key_check`.execute(trx)
      if (broken.rows.length > 0) throw new Error('A migration left references without their record')
      await sql.raw(`pragma application_id = ${applicationId}`).execute(trx)
      await sql.raw(`pragma user_version = ${newest}`).execute(trx)
    })
  } finally {
    connection.pragma('foreign_keys = ON')
  }
  return pending.map((migration) => migration.number)
}
