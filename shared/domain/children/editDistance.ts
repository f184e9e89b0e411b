/**
 * How many slips lie between two words: a letter left out, put in, changed, or two neighbours swapped
 * (Damerau–Levenshtein, optimal string alignment), given up as soon as it must exceed the bound.
 * @param bound largest distance that matters
 * @returns the distance, or `bound + 1` where it is larger
 */
export function editDistance(a: string, b: string, bound: number): number {
  const tooFar = bound + 1
  if (Math.abs(a.length - b.length) > bound) return tooFar
  let twoAgo: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    let best = row
    for (let column = 1; column <= b.length; column++) {
      const cost = slip(a, b, row, column, { twoAgo, before, now })
      now.push(cost)
      best = Math.min(best, cost)
    }
    if (best > bound) return tooFar
    twoAgo = before
    before = now
  }
  return Math.min(before[b.length] ?? tooFar, tooFar)
}

interface Rows {
  readonly twoAgo: readonly number[]
  readonly before: readonly number[]
  readonly now: readonly number[]
}

function slip(a: string, b: string, row: number, column: number, { twoAgo, before, now }: Rows): number {
  const same = a[row - 1] === b[column - 1]
  const changed = (before[column - 1] ?? 0) + (same ? 0 : 1)
  const leftOut = (before[column] ?? 0) + 1
  const putIn = (now[column - 1] ?? 0) + 1
  const swapped =
    row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      ? (twoAgo[column - 2] ?? 0) + 1
      : Infinity
  return Math.min(changed, leftOut, putIn, swapped)
}
