import { rulesForYear } from './collectionYears'
import { findHints, type Hint } from './hints'
import { indexReturn } from './indexReturn'
import { failureTables, ruleNumbers, type Failure, type Rule, type RuleNumber } from './rule'
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
const ruleRank = new Map(ruleNumbers.map((rule, at) => [rule, at]))

/** Runs every rule in force in `year` whose tables are at hand. */
export function checkReturn(tables: ReturnTables, year: number): CheckAnswer {
  const { rules } = rulesForYear(year)
  const data = indexReturn(tables, year)
  return {
    year,
    failures: inOrder(rules.filter((rule) => canRun(rule, tables)).flatMap((rule) => rule.failures(data))),
    hints: findHints(data),
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

/** By table, row, rule, level: one number each, as a hundred thousand failures are sorted. */
function inOrder(failures: readonly Failure[]): Failure[] {
  return failures
    .map((failure) => ({ failure, place: placeOf(failure) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ failure }) => failure)
}

function placeOf({ table, row, rule, level }: Failure): number {
  const ofRow = rank(ruleRank, rule) * 2 + (level === 'error' ? 0 : 1)
  return (rank(tableRank, table) * MOST_ROWS + row) * RULES + ofRow
}

/** More rows than a file can hold, and more than twice the rules: both well within what a number keeps exactly. */
const MOST_ROWS = 2 ** 32
const RULES = 2 ** 8

function rank<Key>(ranks: ReadonlyMap<Key, number>, key: Key): number {
  return ranks.get(key) ?? ranks.size
}
