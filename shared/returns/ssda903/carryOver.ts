import { collectionYearDays } from './dates'
import type { MissingRow } from './types'

/**
 * One break between last year's file and this year's:
 * - `noRowThisYear`: open last year, the child has no row this year;
 * - `otherFirstRow`: open last year, the child's earliest row this year starts on another day;
 * - `notOpenLastYear`: a row that starts before 1 April with no open row of that start last year.
 */
export type CarryOverBreak =
  | { readonly kind: 'noRowThisYear'; readonly last: MissingRow }
  | { readonly kind: 'otherFirstRow'; readonly last: MissingRow; readonly first: MissingRow }
  | { readonly kind: 'notOpenLastYear'; readonly row: MissingRow }

/**
 * Compares this year's rows with last year's both ways. Rule 576 asks forwards only; backwards nobody asks, yet a row
 * that starts before 1 April was either left out last year or had an end then.
 *
 * @param year collection year of `missing`
 */
export function carryOverBreaks(
  missing: readonly MissingRow[],
  missingLast: readonly MissingRow[],
  year: number,
): CarryOverBreak[] {
  const firsts = firstRows(missing)
  const open = missingLast.filter((row) => row.misEnd === '' && row.startDay !== null)
  const forwards = open.flatMap((last): CarryOverBreak[] => {
    const first = firsts.get(last.childKey)
    if (first === undefined) return [{ kind: 'noRowThisYear', last }]
    return first.startDay === last.startDay ? [] : [{ kind: 'otherFirstRow', last, first }]
  })
  const openStarts = new Set(open.map(startKey))
  const { firstDay } = collectionYearDays(year)
  const backwards = missing
    .filter((row) => row.startDay !== null && row.startDay < firstDay && !openStarts.has(startKey(row)))
    .map((row): CarryOverBreak => ({ kind: 'notOpenLastYear', row }))
  return [...forwards, ...backwards]
}

/** The earliest row of each child. */
function firstRows(rows: readonly MissingRow[]): ReadonlyMap<string, MissingRow> {
  const firsts = new Map<string, MissingRow>()
  for (const row of rows) {
    const first = firsts.get(row.childKey)
    if (first === undefined || (row.startDay ?? Infinity) < (first.startDay ?? Infinity))
      firsts.set(row.childKey, row)
  }
  return firsts
}

function startKey({ childKey, startDay }: MissingRow): string {
  return `${childKey}\n${startDay}`
}
