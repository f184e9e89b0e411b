import type { RecordTable } from '../rowShapes'

/** A line of history, as far as taking it back goes. */
export interface HistoryLine {
  readonly table_name: string
  readonly record_id: string
  readonly version: number
  readonly before: string | null
}

/** What a command, or a whole import, did to one record. */
export interface ChangedRecord {
  readonly table: RecordTable
  readonly id: string
  /** Whether the record is new. */
  readonly made: boolean
  /** Version afterwards. */
  version: number
  /** Columns as they were before; only those that changed. */
  readonly before: Record<string, unknown>
}

/**
 * What lines of history did to each record, in the order the records were first written.
 *
 * @param lines oldest first
 */
export function changedRecords(lines: readonly HistoryLine[]): ChangedRecord[] {
  const records = new Map<string, ChangedRecord>()
  for (const { table_name, record_id, version, before } of lines) {
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
