import type { ChildTables, IndexedReturn } from './indexReturn'
import type { MissingRow, NeededTable } from './types'

/** The 18 DfE numbers and the sector validator's own two that touch the Missing table, in the order they are listed. */
export const ruleNumbers = [
  '564',
  '565',
  '566',
  '567',
  '570',
  '571',
  '574',
  '575',
  '576',
  '577',
  '578',
  '580',
  '581',
  '586',
  '1004',
  '1005',
  '1006',
  '1012',
  'INT04',
  'INT13',
] as const

export type RuleNumber = (typeof ruleNumbers)[number]

/** Tables a verdict can stand against; `missing_last` is last year's Missing table. Listed in this order. */
export const failureTables = ['missing', 'episodes', 'missing_last'] as const

export type FailureTable = (typeof failureTables)[number]

export type FailureLevel = 'error' | 'warning'

export interface Failure {
  readonly table: FailureTable
  /** Data row counted from 1. */
  readonly row: number
  readonly rule: RuleNumber
  readonly level: FailureLevel
}

/** One check of the Missing table. */
export interface Rule {
  readonly number: RuleNumber
  /** DfE's stage 1 (format and codes) or 2; `own` for the sector validator's own checks. Drawn from the check's nature. */
  readonly stage: 1 | 2 | 'own'
  /** The rule runs only where all of these tables are at hand. */
  readonly needs: readonly NeededTable[]
  /** DfE's own text, for matching an error report of DfE's site. */
  readonly message: string
  /** The same in plain words, said to the person who can put it right. */
  readonly plain: string
  readonly failures: (data: IndexedReturn) => Failure[]
}

/** Failures (errors) of rule `rule` on every Missing row that `fails`. */
export function missingRowsThat(
  rule: RuleNumber,
  rows: readonly MissingRow[],
  fails: (row: MissingRow) => boolean,
): Failure[] {
  return rows.filter(fails).map(({ row }) => ({ table: 'missing', row, rule, level: 'error' }))
}

/**
 * The same for rules that look at a row beside what else the tables hold of its child: child by child, so that each is
 * looked up once for all their rows.
 */
export function rowsOfChildrenThat(
  rule: RuleNumber,
  children: ReadonlyMap<string, ChildTables>,
  fails: (row: MissingRow, child: ChildTables) => boolean,
): Failure[] {
  const found: Failure[] = []
  for (const child of children.values()) {
    for (const row of child.missing) {
      if (fails(row, child)) found.push({ table: 'missing', row: row.row, rule, level: 'error' })
    }
  }
  return found
}
