import { childrenOf } from './childTables'
import { rulesForYear } from './collectionYears'
import { findHints, type Hint } from './hints'
import { inPlaces } from './inPlaces'
import { failureTables, type Failure, type Rule, type RuleNumber } from './rule'
import type { NeededTable, ReturnTables } from './types'

/** The verdicts on one return, as the command line prints them. */
export interface CheckAnswer {
  /** Collection year, named by the year it ends in. */
  readonly year: number
  /** The numbered rules only, by table, row, rule, level. */
  readonly failures: readonly Failure[]
  readonly hints: readonly Hint[]
  /** Rules in force that could not run because a table they need is absent. */
  readonly notRun: readonly RuleNumber[]
}

const tableRank = new Map(failureTables.map((table, at) => [table, at]))

/** Runs every rule in force in `year` whose tables are at hand. */
export function checkReturn(tables: ReturnTables, year: number): CheckAnswer {
  const { rules } = rulesForYear(year)
  const running = rules.filter((rule) => canRun(rule, tables))
  const failures: Failure[] = []
  const hints: Hint[] = []
  for (const child of childrenOf(tables, year)) {
    for (const rule of running) for (const failure of rule.failures(child)) failures.push(failure)
    for (const hint of findHints(child)) hints.push(hint)
  }
  return {
    year,
    failures: inOrder(failures, mostRows(tables)),
    hints: inPlaces(hints, ({ row }) => row).sorted,
    notRun: rules.filter((rule) => !canRun(rule, tables)).map((rule) => rule.number),
  }
}

const absentWords: Record<NeededTable, string> = {
  missing: 'missing.csv is not there',
  episodes: 'episodes.csv is not there',
  header: 'header.csv is not there',
  missingLast: "last year's missing.csv is not there",
}

/** In plain words, why rule `number` could not run on these tables; '' where it could. */
export function whyNotRun(number: RuleNumber, tables: ReturnTables, year: number): string {
  const needs = rulesForYear(year).rules.find((rule) => rule.number === number)?.needs ?? []
  return needs
    .filter((table) => tables[table] === null)
    .map((table) => absentWords[table])
    .join(' and ')
}

function canRun(rule: Rule, tables: ReturnTables): boolean {
  return rule.needs.every((table: NeededTable) => tables[table] !== null)
}

/** By table, row, rule: the rules come in the order they are listed, and one says one thing of a row. */
function inOrder(found: readonly Failure[], rows: number): readonly Failure[] {
  return inPlaces(found, ({ table, row }) => (tableRank.get(table) ?? 0) * (rows + 1) + row).sorted
}

/** Rows of the longest table. */
function mostRows({ missing, missingLast, episodes }: ReturnTables): number {
  return Math.max(...[missing, missingLast, episodes].map((rows) => rows?.at(-1)?.row ?? 0))
}
