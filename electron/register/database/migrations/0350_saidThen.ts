import type { Kysely } from 'kysely'
import { addColumns } from './tables'

/** What every figure of an answer or a report said when it left: a later one is warned of what it says otherwise. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'return_run', { said: 'text' })
}
