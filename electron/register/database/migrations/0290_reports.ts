import type { Kysely } from 'kysely'
import { addColumns } from './tables'

/** Which report with figures left: a later one about some of the same days is warned of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'return_run', { report: 'text' })
}
