/** What a run's chances came from, so that a run that failed can be had again: HOMEWARD_SEED. */
const seed = Number(process.env['HOMEWARD_SEED'] ?? Date.now() % 1_000_000)

/** Chances that come out the same for the same seed and name. */
export interface Chance {
  readonly seed: number
  /** A whole number from nought to below `most`. */
  readonly below: (most: number) => number
  readonly one: <T>(of: readonly T[]) => T
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and good enough to choose bytes and moments. */
export function chance(name: string): Chance {
  let state = Buffer.from(name).reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), seed)
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
  return {
    seed,
    below,
    one: (of) => {
      const found = of[below(of.length)]
      if (found === undefined) throw new Error('there is nothing to choose from')
      return found
    },
  }
}
