import type { RuleVerdict, YearView } from '../../../../shared/contract/returns'
import type { Settings } from '../../../../shared/domain/settings'
import { carryOverBreaks } from '../../../../shared/returns/ssda903/carryOver'
import { checkReturn, type CheckAnswer } from '../../../../shared/returns/ssda903/check'
import { rulesForYear } from '../../../../shared/returns/ssda903/collectionYears'
import { compareReturns } from '../../../../shared/returns/ssda903/compareReturns'
import { exportGate } from '../../../../shared/returns/ssda903/gate'
import { hintWords } from '../../../../shared/returns/ssda903/hints'
import { missingCsv } from '../../../../shared/returns/ssda903/missingCsv'
import { countReturn } from '../../../../shared/returns/ssda903/returnCounts'
import { missingRow } from '../../../../shared/returns/ssda903/rows'
import type { Failure } from '../../../../shared/returns/ssda903/rule'
import { sameDayPairs } from '../../../../shared/returns/ssda903/sameDayPairs'
import { selectRows, type SelectedRow } from '../../../../shared/returns/ssda903/selection'
import type { MissingRow, NeededTable, ReturnTables } from '../../../../shared/returns/ssda903/types'
import type { ReadDatabase } from '../../database/types'
import { comparisonFor } from './comparison'
import { leftOutOf } from './leftOut'
import { registerEpisodes, type ReturnEpisode } from './registerEpisodes'
import { carryOverWords, warningWords } from './returnWords'
import { ruleTables, type RuleTables } from './ruleTables'
import { lastExport, newestRun } from './sentReturns'

/**
 * The return of one collection year as it stands now: rows, verdicts, what is left out and why, counts, the exact file.
 * Screen, paper, file and command line all show this one.
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
  const episodes = await registerEpisodes(db, settings.laCode)
  const { rows, leftOut } = selectRows(episodes, year)
  const held = await ruleTables(db, year)
  const missing = rows.map((row, at) =>
    missingRow(at + 1, at + 2, [row.child, row.dob, row.missing, row.misStart, row.misEnd]),
  )
  const tables: ReturnTables = { ...held, missing }
  const answer = checkReturn(tables, year)
  const byId = new Map(episodes.map((episode) => [episode.id, episode]))
  const gate = exportGate(answer.failures)
  const counts = countReturn(rows)
  return {
    year,
    period: `1 April ${year - 1} to 31 March ${year}`,
    asAt: now,
    rows: rows.map((row, at) => viewRow(row, at, byId)),
    verdicts: answer.failures.map((failure) => verdictOf(failure, year, rows, held, byId)),
    hints: hintsOf(answer, rows, missing, held, year),
    ...rulesRun(answer, tables, year),
    leftOut: leftOutOf(leftOut, byId, year),
    sameDayPairs: sameDayPairs(rows).map(({ child, date }) => ({ child, date })),
    blockedBy: [...gate.rules],
    sinceLastExport: await sinceLastExport(db, year, missing),
    csv: missingCsv(rows),
    counts: { ...counts, lengths: [...counts.lengths] },
    comparison: comparisonFor(year, settings, counts),
  }
}

type Episodes = ReadonlyMap<string, ReturnEpisode>

function viewRow(row: SelectedRow, at: number, byId: Episodes): YearView['rows'][number] {
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

function verdictOf(
  { table, row, rule, level }: Failure,
  year: number,
  rows: readonly SelectedRow[],
  held: RuleTables,
  byId: Episodes,
): RuleVerdict {
  const found = rulesForYear(year).rules.find(({ number }) => number === rule)
  const selected = table === 'missing' ? rows[row - 1] : undefined
  const child =
    selected?.child ??
    (table === 'episodes' ? held.episodes?.[row - 1]?.child : held.missingLast?.[row - 1]?.child) ??
    ''
  return {
    table,
    row,
    rule,
    level,
    message: found?.plain ?? '',
    dfeMessage: found?.message ?? '',
    child,
    childId:
      table === 'episodes'
        ? (held.episodeChildIds[row - 1] ?? null)
        : ((selected ? byId.get(selected.episodeId)?.childId : childOfRef(child, byId)) ?? null),
    episodeId: selected?.episodeId ?? null,
  }
}

/** A row of last year's table tells the child by identifier alone. */
function childOfRef(ref: string, byId: Episodes): string | undefined {
  const key = ref.toUpperCase()
  return [...byId.values()].find(({ child }) => child?.toUpperCase() === key)?.childId
}

function hintsOf(
  answer: CheckAnswer,
  rows: readonly SelectedRow[],
  missing: readonly MissingRow[],
  held: RuleTables,
  year: number,
): YearView['hints'] {
  const ofRows = rows.flatMap(({ warnings }, at) =>
    warnings.map((code) => ({ code: code as string, row: at + 1, message: warningWords[code] })),
  )
  const ofCheck = answer.hints.map(({ code, row }) => ({
    code: code as string,
    row,
    message: hintWords[code],
  }))
  const breaks = held.missingLast === null ? [] : carryOverBreaks(missing, held.missingLast, year)
  const carried = breaks.map((found) => ({
    code: found.kind as string,
    row: found.kind === 'notOpenLastYear' ? found.row.row : null,
    message: carryOverWords(found),
  }))
  // V3V4 of the check and shortBreaks of the selection say the same of the same row.
  return [...ofRows, ...ofCheck.filter(({ code }) => code !== 'V3V4'), ...carried]
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
): Pick<YearView, 'rulesRun' | 'notRun'> {
  const { rules } = rulesForYear(year)
  const notRun = rules
    .filter(({ number }) => answer.notRun.includes(number))
    .map(({ number, needs }) => ({
      rule: number,
      because: `The register holds no ${needs
        .filter((table) => tables[table] === null)
        .map((table) => needWords[table])
        .join(' and no ')}.`,
    }))
  return { rulesRun: rules.length - notRun.length, notRun }
}

async function sinceLastExport(
  db: ReadDatabase,
  year: number,
  missing: readonly MissingRow[],
): Promise<YearView['sinceLastExport']> {
  const run = await newestRun(db, year)
  const before = await lastExport(db, year)
  if (run === undefined || before === null) return null
  const { added, removed } = compareReturns(before, missing)
  return {
    at: run.created_at,
    added: added.length,
    removed: removed.length,
    same: missing.length - added.length,
  }
}
