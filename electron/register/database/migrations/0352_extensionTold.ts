import type { Kysely } from 'kysely'
import { addColumns } from './tables'

/** Whoever asks is told within the first month that a request takes longer: on which day that was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'rights_case', { extension_told_on: 'text' })
}
