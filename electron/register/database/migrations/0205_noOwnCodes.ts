import { sql, type Kysely } from 'kysely'

/** Option lists are Homeward's own; the table for a council's values was never written to or read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`drop table "code"`).execute(db)
}
