import { carryOverBreaks, type CarryOverBreak } from './carryOver'
import { checkReturn, whyNotRun, type CheckAnswer } from './check'
import { rulesForYear } from './collectionYears'
import { hintWords, type HintCode } from './hints'
import type { FailureLevel, FailureTable, Rule, RuleNumber } from './rule'
import { otherYearWords } from './otherYear'
import type { NeededTable, ReturnTables } from './types'
import { yearPeriod } from './yearBounds'

/** A row something is said of. */
export interface ReportPlace {
  readonly table: FailureTable
  /** Data row counted from 1. */
  readonly row: number
  readonly level: FailureLevel | 'remark'
}

/** What one rule finds, or one of Homeward's own remarks. */
export interface ReportEntry {
  /** Number of the rule; null for a remark, which no DfE rule makes. */
  readonly rule: RuleNumber | null
  /** In plain words. */
  readonly plain: string
  /** DfE's own text, for matching an error report of DfE's site. */
  readonly dfe: string | null
  /** By table and row. */
  readonly places: readonly ReportPlace[]
}

/**
 * What a check of a council's files says: the window, the command line, the paper and the spreadsheet all show this one.
 */
export interface CheckReport {
  /** Collection year, named by the year it ends in. */
  readonly year: number
  /** "1 April 2026 to 31 March 2027". */
  readonly period: string
  /** Year whose rules were applied, where it is another. */
  readonly rulesOf: number
  /** Data rows of each file; null where it is not there. */
  readonly read: readonly { readonly file: string; readonly rows: number | null }[]
  /** A sentence for each file that is plainly of another year. */
  readonly otherYears: readonly string[]
  readonly rulesInForce: number
  readonly notRun: readonly { readonly rule: RuleNumber; readonly because: string }[]
  readonly errors: number
  readonly warnings: number
  readonly remarks: number
  /** Rules with something to say, in their order. */
  readonly problems: readonly ReportEntry[]
  readonly notes: readonly ReportEntry[]
}

/** What the tables are called in every report. */
const fileWords: Readonly<Record<NeededTable, string>> = {
  missing: 'missing.csv',
  episodes: 'episodes.csv',
  header: 'header.csv',
  missingLast: "last year's missing.csv",
}

/** The file a verdict stands against. */
export const fileOfTable: Readonly<Record<FailureTable, string>> = {
  missing: fileWords.missing,
  episodes: fileWords.episodes,
  missing_last: fileWords.missingLast,
}

const carryOverWords: Readonly<Record<CarryOverBreak['kind'], string>> = {
  noRowThisYear: "Still missing in last year's file, and the child has no row this year.",
  otherFirstRow:
    "Still missing in last year's file, and the child's first row this year starts on another day.",
  notOpenLastYear: "It began before 1 April, and was not open in last year's file.",
}

/** Runs every rule on a council's files and says what came of it. */
export function checkReport(tables: ReturnTables, year: number): CheckReport {
  return reportOf(checkReturn(tables, year), tables)
}

/** The same for an answer that is there already. */
export function reportOf(answer: CheckAnswer, tables: ReturnTables): CheckReport {
  const { year } = answer
  const { rules, year: rulesOf } = rulesForYear(year)
  const errors = answer.failures.filter(({ level }) => level === 'error').length
  const notes = [...hintEntries(answer), ...carryOverEntries(tables, year)]
  return {
    year,
    period: yearPeriod(year),
    rulesOf,
    read: (['missing', 'episodes', 'header', 'missingLast'] as const).map((table) => ({
      file: fileWords[table],
      rows: tables[table]?.length ?? null,
    })),
    otherYears: otherYearWords(tables, year),
    rulesInForce: rules.length,
    notRun: answer.notRun.map((rule) => ({ rule, because: `${whyNotRun(rule, tables, year)}.` })),
    errors,
    warnings: answer.failures.length - errors,
    remarks: notes.reduce((sum, { places }) => sum + places.length, 0),
    problems: rules.flatMap((rule) => problemEntry(rule, answer)),
    notes,
  }
}

function problemEntry({ number, plain, message }: Rule, { failures }: CheckAnswer): ReportEntry[] {
  const places = failures.filter(({ rule }) => rule === number)
  return places.length === 0 ? [] : [{ rule: number, plain, dfe: message, places }]
}

function hintEntries({ hints }: CheckAnswer): ReportEntry[] {
  return (Object.keys(hintWords) as HintCode[]).flatMap((code) => {
    const places = hints
      .filter((hint) => hint.code === code)
      .map(({ table, row }) => ({ table, row, level: 'remark' as const }))
    return places.length === 0 ? [] : [{ rule: null, plain: hintWords[code], dfe: null, places }]
  })
}

/** Both ways between last year's file and this one; backwards no DfE rule asks. */
function carryOverEntries({ missing, missingLast }: ReturnTables, year: number): ReportEntry[] {
  if (missing === null || missingLast === null) return []
  const breaks = carryOverBreaks(missing, missingLast, year)
  return (Object.keys(carryOverWords) as CarryOverBreak['kind'][]).flatMap((kind) => {
    const places = breaks
      .filter((found) => found.kind === kind)
      .map((found): ReportPlace => {
        return found.kind === 'notOpenLastYear'
          ? { table: 'missing', row: found.row.row, level: 'remark' }
          : { table: 'missing_last', row: found.last.row, level: 'remark' }
      })
    return places.length === 0 ? [] : [{ rule: null, plain: carryOverWords[kind], dfe: null, places }]
  })
}

/** The child a row is of, and the row in a few words: "M from 13/11/2025 to 25/11/2025". */
export function describePlace(
  tables: ReturnTables,
  { table, row }: Pick<ReportPlace, 'table' | 'row'>,
): { readonly child: string; readonly what: string } {
  if (table === 'episodes') {
    const found = tables.episodes?.[row - 1]
    return found === undefined
      ? { child: '', what: '' }
      : { child: found.child, what: `Care ${spanWords(found.decom, found.dec)}` }
  }
  const found = (table === 'missing' ? tables.missing : tables.missingLast)?.[row - 1]
  if (found === undefined) return { child: '', what: '' }
  const { child, missing, misStart, misEnd } = found
  return { child, what: `${missing === '' ? 'No type' : missing} ${spanWords(misStart, misEnd)}` }
}

function spanWords(from: string, to: string): string {
  return `from ${from === '' ? 'a blank' : from} ${to === '' ? 'on' : `to ${to}`}`
}
