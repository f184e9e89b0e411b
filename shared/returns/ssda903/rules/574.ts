import { noFailures, type Rule } from '../rule'
import { sortFew } from '../sortFew'
import type { MissingRow } from '../types'

/**
 * Overlaps, or starts while an earlier incident is open. Per child, M and A together, by end (start where open), then
 * start, file order among ties; a row fails by the row just before it only, so of two nested rows the longer fails.
 *
 * Differs from the sector's validator on purpose: rows whose dates are blank or cannot be read are set aside first.
 * 1004 and 1005 already report them, and a second, false error on their neighbour misleads.
 */
export const rule574: Rule = {
  number: '574',
  stage: 2,
  needs: ['missing'],
  message:
    'A new missing/away from placement without authorisation period cannot start when the previous missing/away from placement without authorisation period is still open. Missing/away from placement without authorisation periods should also not overlap.',
  plain: "It overlaps another of this child's incidents, or starts while an earlier one is still open.",
  failures: ({ key, missing }) => {
    // Rows without CHILD belong to nobody, so none is another's neighbour.
    if (key === '' || missing.length < 2) return noFailures
    return overlapping(missing).map(({ row }) => ({ table: 'missing', row, rule: '574', level: 'error' }))
  },
}

function overlapping(rows: readonly MissingRow[]): MissingRow[] {
  const sorted = sortFew(rows.filter(isDated), byEndThenStart)
  return sorted.filter((row, at) => {
    const before = sorted[at - 1]
    if (before === undefined) return false
    return before.endDay === null || startOf(row) < before.endDay
  })
}

function isDated({ startDay, endDay, misEnd }: MissingRow): boolean {
  return startDay !== null && (endDay !== null || misEnd === '')
}

function byEndThenStart(a: MissingRow, b: MissingRow): number {
  return (a.endDay ?? startOf(a)) - (b.endDay ?? startOf(b)) || startOf(a) - startOf(b)
}

/** Only asked of dated rows. */
function startOf(row: MissingRow): number {
  return row.startDay ?? 0
}
