import type { ChildTables } from './childTables'
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
  /** What it finds in what the tables hold of one child: no rule looks from one child to another. */
  readonly failures: (child: ChildTables) => readonly Failure[]
}

/** What most rules say of most children. */
export const noFailures: readonly Failure[] = []

/** A rule's `failures` that are the Missing rows which `fails`, as errors. */
export function missingRowsThat(
  rule: RuleNumber,
  fails: (row: MissingRow, child: ChildTables) => boolean,
): Rule['failures'] {
  return (child) => {
    let found: Failure[] | null = null
    for (const row of child.missing) {
      if (!fails(row, child)) continue
      found ??= []
      found.push({ table: 'missing', row: row.row, rule, level: 'error' })
    }
    return found ?? noFailures
  }
}
