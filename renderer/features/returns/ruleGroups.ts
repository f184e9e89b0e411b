import type { RuleVerdict, YearView } from '../../../shared/contract/returns'
import { rowInWords } from '../../../shared/returns/ssda903/rowWords'

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
  return [...grouped(verdicts, ({ rule, level }) => `${rule} ${level}`).values()]
    .flatMap((list) => {
      const [first] = list
      if (first === undefined) return []
      const { rule, level, message: plain, dfeMessage: dfe } = first
      return [{ rule, level, plain, dfe, blocks: blockedBy.includes(rule), verdicts: list }]
    })
    .toSorted((a, b) => Number(b.blocks) - Number(a.blocks) || a.level.localeCompare(b.level))
}

/** The verdicts of one child. */
export interface ChildGroup {
  readonly child: string
  readonly childId: string | null
  readonly verdicts: readonly RuleVerdict[]
}

/** Children by identifier, each with what was found on their rows. */
export function groupsByChild({ verdicts }: YearView): ChildGroup[] {
  return [...grouped(verdicts, ({ child }) => child)]
    .map(([child, list]) => ({
      child,
      childId: list.find(({ childId }) => childId !== null)?.childId ?? null,
      verdicts: list.toSorted((a, b) => a.row - b.row),
    }))
    .toSorted((a, b) => (a.child < b.child ? -1 : 1))
}

/** Where a verdict stands: "M from 13/11/2017 to 25/11/2017 (row 4 of the file)". */
export function rowWords({ table, row }: RuleVerdict, { rows, year }: YearView): string {
  if (table === 'episodes') return 'Care episode that ended on the 18th birthday'
  if (table === 'missing_last') return `Row ${row} of last year's file (year to 31 March ${year - 1})`
  const found = rows[row - 1]
  return found === undefined ? `Row ${row} of the file` : `${rowInWords(found)} (row ${row} of the file)`
}

function grouped(
  verdicts: readonly RuleVerdict[],
  keyOf: (verdict: RuleVerdict) => string,
): Map<string, RuleVerdict[]> {
  const groups = new Map<string, RuleVerdict[]>()
  for (const verdict of verdicts) {
    const group = groups.get(keyOf(verdict))
    if (group === undefined) groups.set(keyOf(verdict), [verdict])
    else group.push(verdict)
  }
  return groups
}
