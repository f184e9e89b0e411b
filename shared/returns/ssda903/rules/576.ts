import { dayNumber } from '../dates'
import { noFailures, type Rule } from '../rule'
import type { MissingRow } from '../types'

/** What the validator puts in place of a start it cannot read, so that such a row is never a child's earliest. */
const unreadableStart = dayNumber(2099, 1, 1)

/**
 * An incident open last year must be the child's first row this year, with the same start; otherwise that first row
 * fails.
 *
 * Differs from the sector's validator on purpose: a child with no row at all this year fails too, against last year's
 * row. That is DfE's meaning ("there is no corresponding period"), and the words of its newer twin 706.
 */
export const rule576: Rule = {
  number: '576',
  stage: 2,
  needs: ['missing', 'missingLast'],
  message:
    "There is an open missing/away from placement without authorisation period in last year's return and there is no corresponding period recorded at the start of this year.",
  plain:
    "An incident was still open in last year's return. This year's first row for the child must be that incident, with the same start date.",
  failures: ({ key, missing, missingLast }) => {
    const open = missingLast.filter((last) => last.misEnd === '' && last.startDay !== null)
    if (missing.length === 0)
      return open.map(({ row }) => ({ table: 'missing_last', row, rule: '576', level: 'error' }))
    // Rows without CHILD belong to nobody, so none answers for another.
    if (key === '' || open.length === 0) return noFailures
    const first = earliest(missing)
    if (open.every((last) => last.startDay === startOf(first))) return noFailures
    return [{ table: 'missing', row: first.row, rule: '576', level: 'error' }]
  },
}

function earliest(rows: readonly MissingRow[]): MissingRow {
  return rows.reduce((first, row) => (startOf(row) < startOf(first) ? row : first))
}

function startOf(row: MissingRow): number {
  return row.startDay ?? unreadableStart
}
