import type { RuleVerdict, YearView } from '../../../shared/contract/returns'

/** The verdicts of one rule. */
export interface RuleGroup {
  readonly rule: string
  readonly level: RuleVerdict['level']
  /** What is wrong, in plain words. */
  readonly plain: string
  /** DfE's own text, for matching an error report of DfE's site. */
  readonly dfe: string
  /** While it fails missing.csv is not written. */
  readonly blocks: boolean
  readonly verdicts: readonly RuleVerdict[]
}

/** Rules that hold the file back first, then errors, then warnings. */
export function groupsByRule({ verdicts, blockedBy }: YearView): RuleGroup[] {
  const groups = new Map<string, RuleVerdict[]>()
  for (const verdict of verdicts) {
    const key = `${verdict.rule} ${verdict.level}`
    groups.set(key, [...(groups.get(key) ?? []), verdict])
  }
  return [...groups.values()]
    .flatMap((list) => {
      const [first] = list
      if (first === undefined) return []
      const { rule, level, message: plain, dfeMessage: dfe } = first
      return [{ rule, level, plain, dfe, blocks: blockedBy.includes(rule), verdicts: list }]
    })
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks) || a.level.localeCompare(b.level))
}

/** Where a verdict stands: "M from 13/11/2017 to 25/11/2017 (row 4 of the file)". */
export function rowWords({ table, row }: RuleVerdict, { rows, year }: YearView): string {
  if (table === 'episodes') return 'Care episode that ended on the 18th birthday'
  if (table === 'missing_last') return `Row ${row} of last year's file (year to 31 March ${year - 1})`
  const found = rows[row - 1]
  if (found === undefined) return `Row ${row} of the file`
  const { missing, misStart, misEnd } = found
  const from = misStart === '' ? ', start not known' : ` from ${misStart}`
  const to = misEnd === '' ? ', no end in this year' : ` to ${misEnd}`
  return `${missing}${from}${to} (row ${row} of the file)`
}
