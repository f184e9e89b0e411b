/** Largest prime whose squares a number holds exactly. */
export const PRIME = 67_108_859

const mod = (value: number): number => ((value % PRIME) + PRIME) % PRIME

function inverse(value: number): number {
  let [result, base] = [1, value]
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = mod(result * base)
    base = mod(base * base)
  }
  return result
}

/** Rows of whole numbers, modulo a prime, so that what follows from them by adding up can be told. */
export class Echelon {
  readonly #rows = new Map<number, Float64Array>()

  /** What of a row does not follow from those before; noughts where all of it does. */
  reduce(row: ArrayLike<number>): Float64Array {
    const left = Float64Array.from(row, mod)
    for (const [pivot, other] of this.#rows) takeAway(left, other, left[pivot] ?? 0)
    return left
  }

  /** False where the row says nothing new. */
  add(row: ArrayLike<number>): boolean {
    const left = this.reduce(row)
    const pivot = left.findIndex((value) => value !== 0)
    if (pivot === -1) return false
    const by = inverse(left[pivot] ?? 1)
    const made = left.map((value) => mod(value * by))
    for (const other of this.#rows.values()) takeAway(other, made, other[pivot] ?? 0)
    this.#rows.set(pivot, made)
    return true
  }

  /** As many rows as it takes to say everything that holds in all of these. @param width of a row */
  whatHolds(width: number): Float64Array[] {
    const free = Array.from({ length: width }, (_, at) => at).filter((at) => !this.#rows.has(at))
    return free.map((at) => {
      const row = new Float64Array(width)
      row[at] = 1
      for (const [pivot, other] of this.#rows) row[pivot] = mod(-(other[at] ?? 0))
      return row
    })
  }
}

function takeAway(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return
  for (let at = 0; at < from.length; at += 1)
    if (row[at] !== 0) from[at] = mod((from[at] ?? 0) - times * (row[at] ?? 0))
}
