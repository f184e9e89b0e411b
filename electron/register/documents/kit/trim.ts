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

/** Halvings of the room: a list of thirty is then right to two entries. */
const STEPS = 4

/**
 * A paper that is no longer than it may be and shows as much as that allows, found by trying: first with all the room
 * its lists ask for, then halving. With the least room it may still be too long, for nothing else of a paper is ever
 * left away.
 *
 * @param layOutAt lays the paper out at a fraction of the lists' room, 1 to 0
 */
export function fitted<LaidOut extends { readonly pages: number }>(
  maxPages: number,
  layOutAt: (fraction: number) => LaidOut,
): LaidOut {
  const whole = layOutAt(1)
  if (whole.pages <= maxPages) return whole
  let best: LaidOut | null = null
  let [fits, tooLong] = [0, 1]
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (fits + tooLong) / 2
    const tried = layOutAt(middle)
    if (tried.pages <= maxPages) {
      fits = middle
      best = tried
    } else tooLong = middle
  }
  return best ?? layOutAt(0)
}
