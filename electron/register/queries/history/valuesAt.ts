import { Refusal } from '../../../../shared/contract/errors'
import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'

/** A record as history knows it at one of its versions. */
export interface ValuesAt {
  readonly table: RecordTable
  /** The columns that changed since, with what they held then. */
  readonly columns: Readonly<Record<string, unknown>>
}

/**
 * What a record's columns held at an earlier version: today's values, with every later change taken back.
 *
 * @throws NOT_FOUND when the record has no such version in its history
 */
export async function valuesAt(db: ReadDatabase, recordId: string, toVersion: number): Promise<ValuesAt> {
  const later = await db
    .selectFrom('history')
    .select(['table_name', 'before'])
    .where('record_id', '=', recordId)
    .where('version', '>', toVersion)
    .orderBy('seq', 'desc')
    .execute()
  const [newest] = later
  if (newest === undefined || later.some(({ before }) => before === null))
    throw new Refusal('NOT_FOUND', { what: 'earlier version' })
  const columns: Record<string, unknown> = {}
  for (const { before } of later) Object.assign(columns, JSON.parse(before ?? '{}'))
  return { table: newest.table_name as RecordTable, columns }
}
