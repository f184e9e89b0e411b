import type { Kysely, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import type { RegisterSchema } from './schema'

/** The one connection, for the few files that open, migrate and close it. */
export type RegisterDatabase = Kysely<RegisterSchema>

/** What queries get: it can select and nothing else, by type. */
export type ReadDatabase = ReadonlyKysely<RegisterSchema>

/** A running transaction; only the row writer, the audit trail and drafts hold one. */
export type WriteTransaction = Transaction<RegisterSchema>

/** Narrows a connection or transaction to reading. */
export function readOnly(db: RegisterDatabase | WriteTransaction): ReadDatabase {
  return db as unknown as ReadDatabase
}
