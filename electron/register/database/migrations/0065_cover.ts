import type { Kysely } from 'kysely'
import { plainTable } from './tables'

/** The PIN of the cover. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await plainTable(db, 'cover_pin', '"user_id" text primary key not null references "user" ("id")', {
    salt: 'blob!',
    hash: 'blob!',
    memory_kib: 'integer!',
    passes: 'integer!',
    lanes: 'integer!',
    chosen_at: 'text!',
  })
}
