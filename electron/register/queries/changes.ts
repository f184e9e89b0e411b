import type { RecordTable } from '../database/schema'
import type { ReadDatabase } from '../database/types'

/** Number of the newest change: every change of a record leaves a line of history, whoever made it. */
export async function newestChange(db: ReadDatabase): Promise<number> {
  const row = await db.selectFrom('history').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}

/** Whether a record of one of the tables was changed after a change of that number. */
export async function changedSince(
  db: ReadDatabase,
  tables: readonly RecordTable[],
  seq: number,
): Promise<boolean> {
  const row = await db
    .selectFrom('history')
    .select('seq')
    .where('seq', '>', seq)
    // A record that was destroyed leaves no line of its own.
    .where('table_name', 'in', [...tables, 'destruction'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
