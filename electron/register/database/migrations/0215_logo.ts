import type { Kysely } from 'kysely'
import { recordTable } from './tables'

/** The council's logo, for the first page of papers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'logo', { content: 'blob!', width: 'integer!', height: 'integer!' })
}
