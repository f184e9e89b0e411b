import { references } from '../../database/references'
import type { ReadDatabase } from '../../database/types'
import { oneByOne } from '../oneByOne'
import type { RecordTable } from '../rowShapes'
import type { Door } from '../runCommand'

export interface Part {
  readonly table: RecordTable
  readonly column: string
}

/**
 * Every column of a record that names a child, an episode or an interview it hangs on. Read from the schema, so that
 * what a later feature hangs on a child moves with it, unasked.
 */
export async function partsOf(
  db: ReadDatabase,
  target: 'child' | 'episode' | 'interview',
  except: readonly RecordTable[],
): Promise<Part[]> {
  const all = await references(db)
  return all
    .filter((reference) => reference.target === target && !except.includes(reference.table))
    .map(({ table, column }) => ({ table, column }))
}

/**
 * Hangs the live rows of a part on another record. Withdrawn ones stay where they are.
 *
 * @returns how many moved
 */
export async function moveRows(
  { db, write }: Door,
  { table, column }: Part,
  from: string,
  to: string,
): Promise<number> {
  const rows = await liveRows(db, { table, column }, from)
  await oneByOne(rows, (id) => write.update(table, id, 'latest', { [column]: to }))
  return rows.length
}

/** Ids of the live rows of a part, in the order they were recorded. */
export async function liveRows(db: ReadDatabase, { table, column }: Part, owner: string): Promise<string[]> {
  const rows = await db
    .selectFrom(table as 'offer')
    .select('id')
    .where(column as 'interview_id', '=', owner)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
