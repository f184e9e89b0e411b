import type { RecordTable } from '../../database/schema'
import { oneByOne } from '../oneByOne'
import type { NewRow, RowPatch } from '../rowShapes'
import type { Door } from '../runCommand'

/** Tables whose rows are a list in the interview's form. */
export type PartTable = Extract<
  RecordTable,
  'companion' | 'interview_place' | 'report_chase' | 'interview_feedback' | 'interview_mark'
>

/** A row as the form holds it; a new one brings its id along, so that saving twice makes one row. */
export interface WantedRow<T extends PartTable> {
  readonly id: string
  readonly columns: Omit<NewRow<T>, 'interview_id' | 'id' | 'source' | 'import_batch_id'>
}

/**
 * Makes the kept rows of a list those of the form: changed ones changed, new ones added, ones no longer there withdrawn,
 * withdrawn ones that are there again brought back.
 *
 * @param ofThese which of the interview's rows the list is of, where a table holds several lists
 */
export async function saveRows<T extends PartTable>(
  { db, write }: Door,
  table: T,
  interviewId: string,
  wanted: readonly WantedRow<T>[],
  ofThese: (row: Readonly<Record<string, unknown>>) => boolean = () => true,
): Promise<void> {
  const rows = await db
    .selectFrom(table as 'interview_mark')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .execute()
  const own = rows.filter((row) => ofThese(row as unknown as Record<string, unknown>))
  const stays = new Set(wanted.map(({ id }) => id))
  await oneByOne(
    own.filter(({ id, withdrawn_at }) => withdrawn_at === null && !stays.has(id)),
    ({ id }) => write.withdraw(table, id, 'latest', 'Taken out of the form'),
  )
  await oneByOne(wanted, async ({ id, columns }) => {
    const held = own.find((row) => row.id === id)
    if (held === undefined)
      return write.insert(table, { id, interview_id: interviewId, ...columns } as unknown as NewRow<T>)
    if (held.withdrawn_at !== null) await write.bringBack(table, id, 'latest')
    return write.update(table, id, 'latest', columns as RowPatch<T>)
  })
}
