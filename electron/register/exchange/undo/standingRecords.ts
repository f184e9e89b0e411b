import type { ReadDatabase } from '../../database/types'
import { inChunks } from '../../queries/chunks'
import type { ChangedRecord } from '../../commands/history/changedRecords'

/** A record of the batch as it stands now. */
export interface StandingRecord extends ChangedRecord {
  readonly versionNow: number
}

/** The records an undo would take back. What the import made and somebody withdrew since is out already. */
export async function standingRecords(
  db: ReadDatabase,
  records: readonly ChangedRecord[],
): Promise<StandingRecord[]> {
  const rows = new Map<string, { readonly version: number; readonly withdrawn_at: string | null }>()
  for (const [table, ofTable] of Map.groupBy(records, (record) => record.table)) {
    const ids = ofTable.map(({ id }) => id)
    // One connection: tables are read one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const found = await inChunks(ids, (some) =>
      db
        .selectFrom(table as 'child')
        .select(['id', 'version', 'withdrawn_at'])
        .where('id', 'in', some)
        .execute(),
    )
    for (const row of found) rows.set(row.id, row)
  }
  return records.flatMap((record) => {
    const row = rows.get(record.id)
    if (row === undefined || (record.made && row.withdrawn_at !== null)) return []
    return [{ ...record, versionNow: row.version }]
  })
}
