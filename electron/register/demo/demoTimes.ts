import type { Chance } from './random'

const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** How many milliseconds an absence lasted: most end the same night, a few go on for weeks. */
export function lengthOfAbsence(chance: Chance): number {
  const drawn = chance.next()
  if (drawn < 0.6) return chance.whole(40, 11 * 60) * minute
  if (drawn < 0.85) return chance.whole(11, 40) * hour + chance.whole(0, 59) * minute
  if (drawn < 0.97) return chance.whole(2, 6) * day + chance.whole(0, 23) * hour
  return chance.whole(8, 40) * day
}

/** `count` starts between two moments, oldest first, mostly in the evening. */
export function startsBetween(chance: Chance, count: number, fromMs: number, toMs: number): number[] {
  const starts = Array.from({ length: count }, () => {
    const at = fromMs + chance.next() * (toMs - fromMs)
    const midnight = Math.floor(at / day) * day
    const evening = chance.happens(0.7) ? chance.whole(16, 23) : chance.whole(0, 23)
    return Math.min(toMs, midnight + evening * hour + chance.whole(0, 11) * 5 * minute)
  })
  return starts.toSorted((a, b) => a - b)
}

/** How many episodes each child has: everybody one, the rest fall to few (a few children make most of the episodes). */
export function shareOut(chance: Chance, children: number, episodes: number): number[] {
  const counts = Array.from({ length: children }, (_, at): number => (at < episodes ? 1 : 0))
  const weights = Array.from({ length: children }, () => (chance.next() + 0.02) ** -1.2)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const rest = Math.max(0, episodes - children)
  let given = 0
  weights.forEach((weight, at) => {
    const share = Math.floor((rest * weight) / total)
    counts[at] = (counts[at] ?? 0) + share
    given += share
  })
  for (let at = 0; given < rest; at = (at + 1) % children) {
    counts[at] = (counts[at] ?? 0) + 1
    given += 1
  }
  return counts
}
