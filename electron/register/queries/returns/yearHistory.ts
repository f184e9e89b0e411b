import type { YearView } from '../../../../shared/contract/returns'
import { approvalOf, stepStandings } from '../../../../shared/returns/ssda903/yearSteps'
import type { ReadDatabase } from '../../database/types'
import { changesSince, type NowAndThen } from './changesSince'
import { exportsKept, type KeptExport } from './exportsKept'
import { rowsOfRun } from './sentReturns'
import { stepsMade, type KeptStep } from './stepsMade'
import type { RowsOfYear } from './yearRows'

type History = Pick<YearView, 'steps' | 'exports' | 'sinceLastExport' | 'lateChanges'>

/** What was said and saved of a year's return, and what is different since. */
export async function yearHistory(
  db: ReadDatabase,
  year: number,
  { rows, episodes }: RowsOfYear,
  sha256: string,
): Promise<History> {
  const made = await stepsMade(db, year)
  const kept = await exportsKept(db, year)
  const now: NowAndThen = { rows, episodes, users: await userNames(db) }
  const last = kept.at(-1)
  const sinceLastExport = last === undefined ? null : await since(db, last, now)
  const submitted = submittedExport(made, kept)
  const late = submitted === null ? null : ((await since(db, submitted, now))?.changes ?? null)
  const standings = stepStandings({
    sha256,
    made,
    exports: kept.map(({ at, by, sha256, counts }) => ({ at, by, sha256, rows: counts.rows })),
    changedSinceExport: sinceLastExport?.changes.length ?? 0,
    lateChanges: late?.length ?? 0,
  })
  return {
    steps: standings.map(({ said, ...standing }) => ({
      ...standing,
      said: said === null ? null : { id: said.id, version: said.version },
    })),
    exports: kept.toReversed().map((run) => keptShown(run, made, sha256)),
    sinceLastExport,
    lateChanges: late,
  }
}

function keptShown(
  { counts, ...run }: KeptExport,
  made: readonly KeptStep[],
  sha256: string,
): YearView['exports'][number] {
  return {
    ...run,
    rows: counts.rows,
    children: counts.children ?? null,
    errors: counts.errors,
    warnings: counts.warnings,
    approved: approvalOf(made, run.sha256) !== null,
    asNow: run.sha256 === sha256,
  }
}

function submittedExport(made: readonly KeptStep[], kept: readonly KeptExport[]): KeptExport | null {
  const said = made.findLast(({ step }) => step === 'submitted')
  return kept.find(({ id }) => id === said?.runId) ?? null
}

async function since(
  db: ReadDatabase,
  run: KeptExport,
  now: NowAndThen,
): Promise<NonNullable<YearView['sinceLastExport']> | null> {
  const rows = await rowsOfRun(db, run.id)
  if (rows === null) return null
  const changes = changesSince({ rows, at: run.at }, now)
  const touched = changes.filter(({ after }) => after !== null).length
  return { at: run.at, changes, same: now.rows.length - touched }
}

async function userNames(db: ReadDatabase): Promise<ReadonlyMap<string, string>> {
  const users = await db.selectFrom('user').select(['id', 'name']).execute()
  return new Map(users.map(({ id, name }) => [id, name]))
}
