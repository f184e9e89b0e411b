import type { Failure, RuleNumber } from './rule'

/** Rules whose failure makes the file worthless to DfE; everything else is warned of. */
const blockingRules: readonly RuleNumber[] = ['1004', '1005', '1006', '565', '567', '570', '571']

export interface Gate {
  /** True where missing.csv may be written. */
  readonly open: boolean
  /** Blocking rules that fail, stage 1 first. */
  readonly rules: readonly RuleNumber[]
  /** Missing rows on which at least one of them fails. */
  readonly rows: number
}

/** Decides from a check's failures whether missing.csv may be written. */
export function exportGate(failures: readonly Failure[]): Gate {
  const blocking = failures.filter(({ table, rule }) => table === 'missing' && blockingRules.includes(rule))
  const failing = new Set(blocking.map(({ rule }) => rule))
  return {
    open: blocking.length === 0,
    rules: blockingRules.filter((rule) => failing.has(rule)),
    rows: new Set(blocking.map(({ row }) => row)).size,
  }
}
