import { missingRow } from '../../../../shared/returns/ssda903/rows'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import type { ReadDatabase } from '../../database/types'
import { readTable } from '../../exchange/csv/readTable'

/**
 * The Missing table of a year gone by, as DfE was last sent it: the file brought in for it or the one Homeward wrote,
 * whichever is newer (a council starts from its own file and sends what it exports from then on); null for neither.
 */
export async function sentRows(db: ReadDatabase, year: number): Promise<MissingRow[] | null> {
  const kept = await db
    .selectFrom('missing_file_row')
    .select(['row', 'child_ref', 'dob', 'missing', 'mis_start', 'mis_end', 'created_at'])
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .orderBy('row')
    .execute()
  const broughtIn = kept[0]?.created_at ?? null
  const written = (await newestRun(db, year))?.created_at ?? null
  if (broughtIn !== null && (written === null || broughtIn > written))
    return kept.map(({ row, child_ref, dob, missing, mis_start, mis_end }) =>
      missingRow(row, row + 1, [child_ref, dob, missing, mis_start, mis_end]),
    )
  return lastExport(db, year)
}

/** The rows of the newest missing.csv Homeward wrote for a year; null when it wrote none. */
export async function lastExport(db: ReadDatabase, year: number): Promise<MissingRow[] | null> {
  const run = await newestRun(db, year)
  if (run?.content === undefined || run.content === null) return null
  const table = readTable(run.content, 'missing.csv')
  return table.kind === 'missing' ? table.rows : null
}

export async function newestRun(
  db: ReadDatabase,
  year: number,
): Promise<{ created_at: string; content: Uint8Array | null } | undefined> {
  return db
    .selectFrom('return_run')
    .select(['created_at', 'content'])
    .where('kind', '=', 'ssda903')
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}
