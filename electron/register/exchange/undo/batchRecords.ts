import type { RecordTable } from '../../commands/rowShapes'
import type { ReadDatabase } from '../../database/types'

/** What one import did to one record, read from the history it left. */
export interface BatchRecord {
  readonly table: RecordTable
  readonly id: string
  readonly made: boolean
  /** Version after the import. */
  version: number
  /** Columns as they were before the import. */
  readonly before: Record<string, unknown>
}

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
): Promise<BatchRecord[]> {
  const entries = await db
    .selectFrom('history')
    .select(['table_name', 'record_id', 'version', 'before'])
    .where('seq', '>=', first_history_seq)
    .where('seq', '<=', last_history_seq)
    .where('record_id', '!=', batchId)
    .orderBy('seq')
    .execute()
  const records = new Map<string, BatchRecord>()
  for (const { table_name, record_id, version, before } of entries) {
    const columns = before === null ? {} : (JSON.parse(before) as Record<string, unknown>)
    const seen = records.get(record_id)
    if (seen === undefined) {
      const table = table_name as RecordTable
      records.set(record_id, { table, id: record_id, made: before === null, version, before: columns })
      continue
    }
    seen.version = version
    for (const [column, value] of Object.entries(columns))
      if (!(column in seen.before)) seen.before[column] = value
  }
  return [...records.values()]
}

export async function rowOf(
  db: ReadDatabase,
  { table, id }: Pick<BatchRecord, 'table' | 'id'>,
): Promise<AnyRow | undefined> {
  return db
    .selectFrom(table as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}
