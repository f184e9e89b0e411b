import type { ReadDatabase } from '../../database/types'
import type { ChangedRecord } from '../../commands/history/changedRecords'
import { rowOf, type AnyRow } from './batchRecords'

/** More would not be read. */
const mostListed = 200

const nouns: Readonly<Record<string, string>> = {
  child: 'Child',
  care_episode: 'Care episode of child',
  placement: 'Placement of child',
  status_period: 'Care status of child',
  episode: 'Episode',
  missing_file_row: 'Row of the file, child',
  child_identifier: 'Identifier of child',
}

/** What is kept, by name: children and episodes by their references, the rest with the child they belong to. */
export async function keptWords(db: ReadDatabase, kept: readonly ChangedRecord[]): Promise<string[]> {
  const words: string[] = []
  for (const record of kept.slice(0, mostListed)) {
    // One connection: rows are read one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const row = await rowOf(db, record)
    const noun = nouns[record.table] ?? record.table
    // oxlint-disable-next-line eslint/no-await-in-loop
    words.push(row === undefined ? noun : `${noun} ${await nameOf(db, row)}`.trim())
  }
  if (kept.length > mostListed) words.push(`… and ${kept.length - mostListed} more`)
  return words
}

async function nameOf(db: ReadDatabase, row: AnyRow): Promise<string> {
  if (typeof row.ref === 'string') return row.ref
  if (typeof row.local_ref === 'string') return row.local_ref
  if (typeof row.child_id !== 'string') return 'without a reference'
  const child = await db
    .selectFrom('child')
    .select('local_ref')
    .where('id', '=', row.child_id)
    .executeTakeFirst()
  return child?.local_ref ?? 'without a reference'
}
