/** Points of one line in the font of our workbooks. */
const LINE = 15
/** Excel takes no row higher. */
const HIGHEST = 409

/**
 * How high a row must be for its longest text to show whole, in points; undefined where one line is enough. LibreOffice
 * opens a row without a height one line high, so that headings and definitions were cut off (7.4).
 *
 * @param texts of the cells that wrap
 * @param widths of their columns, in characters
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number | undefined {
  const lines = Math.max(1, ...texts.map((text, at) => linesOf(text, (widths[at] ?? 1) - 1)))
  return lines === 1 ? undefined : Math.min(lines * LINE, HIGHEST)
}

/** Lines a text takes when it is broken between words, and within a word that is too long for one. */
function linesOf(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1
  return text.split('\n').reduce((sum, part) => sum + wrappedLines(part, width), 0)
}

function wrappedLines(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length <= width) used += 1 + length
    else {
      if (used > 0) lines += 1
      lines += Math.max(0, Math.ceil(length / width) - 1)
      used = length <= width ? length : length % width || width
    }
  }
  return lines
}
