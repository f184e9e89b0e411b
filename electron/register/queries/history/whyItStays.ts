import type { StaysCode } from '../../../../shared/text/staysWords'
import type { RecordTable } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'
import { wayBackOf } from './waysBack'

/** A record by its table and id, as history names it. */
interface RecordNamed {
  readonly table: string
  readonly id: string
}

/** Why nothing of a record can be put back, as it stands now; null where its earlier values go back. */
export async function whyItStays(db: ReadDatabase, { table, id }: RecordNamed): Promise<StaysCode | null> {
  const way = wayBackOf(table)
  if ('stays' in way) return way.stays
  const row = await rowOf(db, { table, id })
  if (row === undefined) return 'withdrawn'
  if (way.line !== true && row['withdrawn_at'] !== null) return 'withdrawn'
  if (table === 'episode' && row['status'] !== 'open')
    return row['status'] === 'cancelled' ? 'withdrawn' : 'closed'
  if (way.ofInterview !== true) return null
  const interview =
    table === 'interview' ? row : await rowOf(db, { table: 'interview', id: String(row['interview_id']) })
  return interviewStays(interview)
}

function interviewStays(row: Readonly<Record<string, unknown>> | undefined): StaysCode | null {
  if (row === undefined || row['withdrawn_at'] !== null) return 'withdrawn'
  if (row['sign_off_id'] !== null) return 'signed'
  return row['submitted_at'] === null ? null : 'finished'
}

async function rowOf(
  db: ReadDatabase,
  { table, id }: RecordNamed,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  return db
    .selectFrom(table as RecordTable as 'child')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}
