import { CONTENT_WIDTH } from './look'

/** Points below which words are broken letter by letter. */
const LEAST_SHARE = 30

/**
 * Widths of a table's columns in points. A column left to pdfmake (`*`) grows with the longest word in it, out of the
 * page if need be; a column of a given width breaks the word instead. So what is left is shared out here; where too
 * little is left, the given widths give way, and no table leaves its page.
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
  const room = width - taken
  const share = Math.max(LEAST_SHARE, (room - given) / Math.max(1, sharing))
  const shrunk = Math.min(1, (room - share * sharing) / Math.max(1, given))
  return columns.map((column) => (column === '*' ? share : column * shrunk))
}
