import type { YearView } from '../../../../shared/contract/returns'
import type { Settings } from '../../../../shared/domain/settings'
import { checkReturn, type CheckAnswer } from '../../../../shared/returns/ssda903/check'
import { rulesForYear } from '../../../../shared/returns/ssda903/collectionYears'
import { exportGate } from '../../../../shared/returns/ssda903/gate'
import { countReturn } from '../../../../shared/returns/ssda903/returnCounts'
import { sameDayPairs } from '../../../../shared/returns/ssda903/sameDayPairs'
import { yearPeriod } from '../../../../shared/returns/ssda903/yearBounds'
import type { SelectedRow } from '../../../../shared/returns/ssda903/selection'
import type { NeededTable, ReturnTables } from '../../../../shared/returns/ssda903/types'
import type { ReadDatabase } from '../../database/types'
import { comparisonFor } from './comparison'
import { fileOf } from './currentFile'
import { childrenWithout, leftOutOf } from './leftOut'
import { notesOf } from './notesOf'
import { yearHints } from './yearHints'
import { yearHistory } from './yearHistory'
import { rowsOfYear, type RowsOfYear } from './yearRows'
import { yearVerdicts } from './yearVerdicts'

/**
 * The return of one collection year as it stands now: rows, verdicts, what is left out and why, counts, the exact file,
 * and what was said and saved of it. Screen, paper, file and command line all show this one.
 *
 * @param year the year it ends in
 * @param now UTC
 */
export async function yearView(
  db: ReadDatabase,
  settings: Settings,
  year: number,
  now: string,
): Promise<YearView> {
  const found = await rowsOfYear(db, year, settings.laCode)
  const { rows, leftOut, missing, held, byId } = found
  const tables: ReturnTables = { ...held, missing }
  const answer = checkReturn(tables, year)
  const counts = countReturn(rows)
  const notes = await notesOf(db, year)
  const file = fileOf(rows)
  return {
    year,
    period: yearPeriod(year),
    asAt: now,
    rows: rows.map((row, at) => viewRow(row, at, found)),
    verdicts: yearVerdicts(answer, found, notes),
    hints: yearHints(answer, found),
    ...rulesRun(answer, tables, year),
    leftOut: leftOutOf(leftOut, byId, year),
    childrenWithout: childrenWithout(found),
    sameDayPairs: sameDayPairs(rows).map(({ child, date }) => ({ child, date })),
    blockedBy: [...exportGate(answer.failures).rules],
    ...(await yearHistory(db, year, found, file.sha256)),
    notes,
    ...file,
    counts: { ...counts, lengths: [...counts.lengths] },
    comparison: comparisonFor(year, settings, counts),
  }
}

function viewRow(row: SelectedRow, at: number, { byId }: RowsOfYear): YearView['rows'][number] {
  const episode = byId.get(row.episodeId)
  return {
    row: at + 1,
    child: row.child,
    childId: episode?.childId ?? null,
    episodeId: row.episodeId,
    dob: row.dob,
    missing: row.missing,
    misStart: row.misStart,
    misEnd: row.misEnd,
    fromFile: episode?.fromOwnFile ?? false,
  }
}

const needWords: Readonly<Record<NeededTable, string>> = {
  missing: 'missing rows',
  episodes: 'care episodes (bring in episodes.csv)',
  header: 'looked-after children (bring in header.csv)',
  missingLast: "last year's missing.csv (bring it in, or export it from Homeward next year)",
}

function rulesRun(
  answer: CheckAnswer,
  tables: ReturnTables,
  year: number,
): Pick<YearView, 'rulesOf' | 'rulesRun' | 'notRun'> {
  const { rules, year: rulesOf } = rulesForYear(year)
  const notRun = rules
    .filter(({ number }) => answer.notRun.includes(number))
    .map(({ number, needs }) => ({
      rule: number,
      because: `The register holds no ${needs
        .filter((table) => tables[table] === null)
        .map((table) => needWords[table])
        .join(' and no ')}.`,
    }))
  return { rulesOf, rulesRun: rules.length - notRun.length, notRun }
}
