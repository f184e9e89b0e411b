import { changedRecords, type ChangedRecord } from '../../commands/history/changedRecords'
import type { ReadDatabase } from '../../database/types'

/** Any record's row, as far as undoing looks at it. */
export type AnyRow = { version: number; withdrawn_at: string | null } & Record<string, unknown>

/** The first and last entry of the history that an import wrote. */
export interface HistoryStretch {
  readonly first_history_seq: number
  readonly last_history_seq: number
}

/** Every record an import wrote, in the order it did; the batch's own row left out. */
export async function batchRecords(
  db: ReadDatabase,
  batchId: string,
  { first_history_seq, last_history_seq }: HistoryStretch,
): Promise<ChangedRecord[]> {
  const entries = await db
    .selectFrom('history')
    .select(['table_name', 'record_id', 'version', 'before'])
    .where('seq', '>=', first_history_seq)
    .where('seq', '<=', last_history_seq)
    .where('record_id', '!=', batchId)
    .orderBy('seq')
    .execute()
  return changedRecords(entries)
}

/** The record as it is now, withdrawn ones too; undefined where it was destroyed. */
export async function rowOf(
  db: ReadDatabase,
  { table, id }: Pick<ChangedRecord, 'table' | 'id'>,
): Promise<AnyRow | undefined> {
  return db
    .selectFrom(table as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}
