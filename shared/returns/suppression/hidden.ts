/**
 * How a count is kept back. `small`: it says "fewer than 5" (1 to 4). `protects`: it is no small number, and is withheld so
 * that a small one cannot be worked out. `withheld`: small, but to say so would give it away. `untold`: nothing is said of
 * it, not even that it is no nought. The last three read alike.
 */
export type Hidden = 'small' | 'protects' | 'withheld' | 'untold'

/** The values a hidden count can have, as far as what is said of it goes. Both inside. */
export interface Range {
  readonly least: number
  readonly most: number
}

/** A nought is shown, unless nothing at all is said: what is hidden otherwise is none. */
export function rangeOf(hidden: Hidden, threshold: number): Range {
  if (hidden === 'untold') return { least: 0, most: Infinity }
  if (hidden === 'small') return { least: 1, most: threshold - 1 }
  return { least: hidden === 'protects' ? threshold : 1, most: Infinity }
}
