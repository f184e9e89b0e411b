import { collectionYearDays } from './dates'
import type { MissingRow, ReturnTables } from './types'
import { yearPeriod } from './yearBounds'

/**
 * A sentence for each Missing table that is plainly of another year, this year's and last year's swapped or the wrong
 * year typed: more than half of its rows hold a day that no row of the year can hold (rules 570 and 571).
 *
 * @param year collection year, by the year it ends in
 */
export function otherYearWords(
  { missing, missingLast }: Pick<ReturnTables, 'missing' | 'missingLast'>,
  year: number,
): string[] {
  return [
    { file: 'missing.csv', rows: missing ?? [], of: year },
    { file: "last year's missing.csv", rows: missingLast ?? [], of: year - 1 },
  ]
    .filter(({ rows, of }) => isOfAnotherYear(rows, of))
    .map(
      ({ file, of }) => `Most rows of ${file} lie outside ${yearPeriod(of)}: is it the file of another year?`,
    )
}

function isOfAnotherYear(rows: readonly MissingRow[], year: number): boolean {
  const { firstDay, lastDay } = collectionYearDays(year)
  const outside = rows.filter(
    ({ startDay, endDay }) =>
      (startDay !== null && startDay > lastDay) ||
      (endDay !== null && (endDay < firstDay || endDay > lastDay)),
  )
  return outside.length > rows.length / 2
}
