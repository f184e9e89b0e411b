import type { Block, Paper, Trim } from './model'

/**
 * How many entries of a list are shown at a fraction of their room.
 *
 * @param fraction 1 all the room the list asks for, 0 the least it takes
 */
export function shownCount(entries: number, trim: Trim | undefined, fraction: number): number {
  if (trim === undefined) return entries
  return Math.min(entries, Math.max(trim.least, Math.round(trim.most * fraction)))
}

/** The sentence for the entries left away, or null when all are shown. */
export function moreWords(entries: number, shown: number, trim: Trim | undefined): string | null {
  return trim === undefined || shown >= entries ? null : trim.more.replaceAll('{n}', String(entries - shown))
}

/** Whether any list of the paper can give way. */
export function canGiveWay(paper: Paper): boolean {
  return paper.blocks.some((block) => trimOf(block) !== undefined)
}

function trimOf(block: Block): Trim | undefined {
  return 'trim' in block ? block.trim : undefined
}

/**
 * The largest fraction at which a paper is no longer than it may be, found by trying: first all the room, then
 * halving. 0 when even the least is too long, for nothing else of a paper is ever left away.
 *
 * @param pagesAt sets the paper at a fraction and counts its pages
 */
export async function fittingFraction(
  maxPages: number,
  pagesAt: (fraction: number) => Promise<number>,
): Promise<number> {
  if ((await pagesAt(1)) <= maxPages) return 1
  let [fits, tooLong] = [0, 1]
  for (let step = 0; step < 5; step += 1) {
    const middle = (fits + tooLong) / 2
    if ((await pagesAt(middle)) <= maxPages) fits = middle
    else tooLong = middle
  }
  return fits
}
