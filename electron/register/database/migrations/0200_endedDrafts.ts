import type { Kysely } from 'kysely'
import { addColumns } from './tables'

/** A draft whose form was saved stays until the next unlock, so that undoing the save brings it back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'draft', { ended_by: 'text', ended_at: 'text' })
}
