import type { Rule } from './rule'
import { rule564 } from './rules/564'
import { rule565 } from './rules/565'
import { rule566 } from './rules/566'
import { rule567 } from './rules/567'
import { rule570 } from './rules/570'
import { rule571 } from './rules/571'
import { rule574 } from './rules/574'
import { rule575 } from './rules/575'
import { rule576 } from './rules/576'
import { rule577 } from './rules/577'
import { rule578 } from './rules/578'
import { rule580 } from './rules/580'
import { rule581 } from './rules/581'
import { rule586 } from './rules/586'
import { rule1004 } from './rules/1004'
import { rule1005 } from './rules/1005'
import { rule1006 } from './rules/1006'
import { rule1012 } from './rules/1012'
import { ruleINT04 } from './rules/INT04'
import { ruleINT13 } from './rules/INT13'

/**
 * Which checks of the Missing table are in force in which collection year. A new year is one more entry here; a rule
 * whose condition changes gets a file of its own beside the old one and takes its place in the list of its year.
 */
export interface CollectionYear {
  /** The year it ends in: 2027 is 1 April 2026 to 31 March 2027. */
  readonly year: number
  readonly rules: readonly Rule[]
  /** Where the list comes from. */
  readonly source: string
}

const rulesSince2023: readonly Rule[] = [
  rule564,
  rule565,
  rule566,
  rule567,
  rule570,
  rule571,
  rule574,
  rule575,
  rule576,
  rule577,
  rule578,
  rule580,
  rule581,
  rule586,
  rule1004,
  rule1005,
  rule1006,
  rule1012,
  ruleINT04,
  ruleINT13,
]

/** Years whose rules were read, oldest first. */
export const collectionYears: readonly CollectionYear[] = [
  { year: 2023, rules: rulesSince2023, source: 'csc-validator-be-903 0.1.14, pack 2022-23' },
  { year: 2024, rules: rulesSince2023, source: 'csc-validator-be-903 0.1.14, pack 2023-24' },
  { year: 2025, rules: rulesSince2023, source: 'csc-validator-be-903 0.1.14, pack 2024-25' },
  { year: 2026, rules: rulesSince2023, source: 'csc-validator-be-903 0.1.14, pack 2025-26' },
  { year: 2027, rules: rulesSince2023, source: 'csc-validator-be-903 0.1.14, pack 2026-27' },
]

/**
 * The entry whose rules apply to `year`: its own, or the nearest one before it, or the oldest where the year lies
 * before all of them. `year` of the answer says whose rules they are.
 */
export function rulesForYear(year: number): CollectionYear {
  const entry = collectionYears.findLast((known) => known.year <= year) ?? collectionYears[0]
  if (entry === undefined) throw new Error('no collection year is known')
  return entry
}
