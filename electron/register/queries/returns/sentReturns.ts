import { missingRow } from '../../../../shared/returns/ssda903/rows'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import type { ReadDatabase } from '../../database/types'
import { readTable } from '../../exchange/csv/readTable'

/**
 * The Missing table of a year gone by, as DfE has it: what was marked as submitted; else the file brought in for it or
 * the one Homeward wrote, whichever is newer (a council starts from its own file and sends what it exports from then
 * on); null for none.
 */
export async function sentRows(db: ReadDatabase, year: number): Promise<MissingRow[] | null> {
  const submitted = await submittedRun(db, year)
  if (submitted !== null) return rowsOfRun(db, submitted)
  const kept = await db
    .selectFrom('missing_file_row')
    .select(['row', 'child_ref', 'dob', 'missing', 'mis_start', 'mis_end', 'created_at'])
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .orderBy('row')
    .execute()
  const broughtIn = kept[0]?.created_at ?? null
  const newest = await newestRun(db, year)
  if (broughtIn !== null && (newest === null || broughtIn > newest.at))
    return kept.map(({ row, child_ref, dob, missing, mis_start, mis_end }) =>
      missingRow(row, row + 1, [child_ref, dob, missing, mis_start, mis_end]),
    )
  return newest === null ? null : rowsOfRun(db, newest.id)
}

/** The run that was marked as submitted last; null for none. */
async function submittedRun(db: ReadDatabase, year: number): Promise<string | null> {
  const step = await db
    .selectFrom('return_step')
    .select('run_id')
    .where('year', '=', year)
    .where('step', '=', 'submitted')
    .where('withdrawn_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return step?.run_id ?? null
}

/** The newest missing.csv Homeward wrote for a year; null when it wrote none. */
async function newestRun(db: ReadDatabase, year: number): Promise<{ id: string; at: string } | null> {
  const run = await db
    .selectFrom('return_run')
    .select(['id', 'created_at'])
    .where('kind', '=', 'ssda903')
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return run === undefined ? null : { id: run.id, at: run.created_at }
}

/** The rows of a run, read from the very bytes that were kept; null where none were. */
export async function rowsOfRun(db: ReadDatabase, runId: string): Promise<MissingRow[] | null> {
  const run = await db.selectFrom('return_run').select('content').where('id', '=', runId).executeTakeFirst()
  const content = run?.content ?? null
  if (content === null) return null
  const table = readTable(content, 'missing.csv')
  return table.kind === 'missing' ? table.rows : null
}
