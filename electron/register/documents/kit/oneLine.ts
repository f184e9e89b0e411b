/** Longest text of a cell, a fact or a quotation, however wide its place is. */
const LONGEST = 1200

/** Lines a text may take: none is split over two pages, so even the widest letters must fit one. */
const MOST_LINES = 45

/** Letters that a place takes without growing taller than a page, all of them as wide as the typeface has. */
export function lettersThatFit(width: number, fontSize: number): number {
  return Math.min(LONGEST, Math.floor(width / fontSize) * MOST_LINES)
}

/**
 * A text for a place that has no room for paragraphs: line ends become " / " as in a quoted poem, and what is longer
 * than the place takes is cut at a word and ends in "…".
 *
 * @param most letters the place takes
 */
export function oneLine(text: string, most = LONGEST): string {
  const line = text.trim().replace(/\s*\n\s*/g, ' / ')
  // Nearly every text is short; a letter is one or two of the units that `length` counts.
  if (line.length <= most) return line
  const letters = Array.from(line)
  if (letters.length <= most) return line
  const cut = letters.slice(0, Math.max(0, most - 2)).join('')
  const space = cut.lastIndexOf(' ')
  return `${(space > cut.length * 0.6 ? cut.slice(0, space) : cut).trimEnd()} …`
}
