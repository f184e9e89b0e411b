import { CONTENT_WIDTH } from './look'

/**
 * Widths of a table's columns in points. A column left to pdfmake (`*`) grows with the longest word in it, out of the
 * page if need be; a column of a given width breaks the word instead. So what is left is shared out here.
 *
 * @param columns points, or `*` for an equal share of what is left
 * @param taken points that paddings and lines take
 */
export function columnWidths(
  columns: readonly (number | '*')[],
  taken: number,
  width: number = CONTENT_WIDTH,
): number[] {
  const given = columns.reduce<number>((sum, column) => sum + (column === '*' ? 0 : column), 0)
  const sharing = columns.filter((column) => column === '*').length
  const share = Math.max(10, (width - taken - given) / Math.max(1, sharing))
  return columns.map((column) => (column === '*' ? share : column))
}
