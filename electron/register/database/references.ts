import { sql } from 'kysely'
import type { RecordTable } from './schema'
import type { ReadDatabase } from './types'

/** A column of a table of records that names a record of another table. */
export interface Reference {
  readonly table: RecordTable
  readonly column: string
  readonly target: RecordTable
}

/** Every reference from records to records, as the register's own schema declares them. SQLite's way of asking. */
export async function references(db: ReadDatabase): Promise<Reference[]> {
  const found = sql<Reference>`(
    select m.name as "table", f."from" as "column", f."table" as "target"
    from sqlite_schema m join pragma_foreign_key_list(m.name) f
    where m.type = 'table'
      and exists (select 1 from pragma_table_info(m.name) c where c.name = 'withdrawn_at'))`
  return db.selectFrom(found.as('reference')).selectAll().execute()
}
