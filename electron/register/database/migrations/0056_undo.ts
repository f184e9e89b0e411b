import { sql, type Kysely } from 'kysely'
import { index } from './tables'

/** History tells which changes one command made together, and which command a change took back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table "history" add column "command_id" text').execute(db)
  await sql.raw('alter table "history" add column "undoes" text').execute(db)
  await index(db, 'history', ['command_id', 'seq'])
}
