import type { Kysely } from 'kysely'
import { addColumns } from './tables'

/** What is typed on any page is gone on with there: a draft says which page that is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'draft', { page: 'text' })
}
