/** What one Argon2id derivation costs. */
export interface KdfCost {
  readonly memoryKiB: number
  readonly passes: number
  readonly lanes: number
}

/** What new slots cost, and what is accepted when a key file is read. */
export interface KeyPolicy {
  readonly make: KdfCost
  /** A planted cheap slot is refused. */
  readonly floor: KdfCost
  /** So is one that would use up the PC's memory. */
  readonly ceiling: KdfCost
}

/** Argon2id at 128 MiB, 3 passes, 4 lanes; about half a second on an office laptop. */
export const keyPolicy: KeyPolicy = {
  make: { memoryKiB: 128 * 1024, passes: 3, lanes: 4 },
  floor: { memoryKiB: 64 * 1024, passes: 3, lanes: 1 },
  ceiling: { memoryKiB: 1024 * 1024, passes: 16, lanes: 16 },
}

/** The cost a slot of this cost is raised to, or null when it is dear enough. Lanes make a derivation no dearer. */
export function atLeast(cost: KdfCost, make: KdfCost): KdfCost | null {
  if (cost.memoryKiB >= make.memoryKiB && cost.passes >= make.passes) return null
  return {
    memoryKiB: Math.max(cost.memoryKiB, make.memoryKiB),
    passes: Math.max(cost.passes, make.passes),
    lanes: make.lanes,
  }
}

/** Whether a cost read from a key file lies within the limits. */
export function withinLimits(cost: KdfCost, { floor, ceiling }: KeyPolicy): boolean {
  return (['memoryKiB', 'passes', 'lanes'] as const).every(
    (part) => cost[part] >= floor[part] && cost[part] <= ceiling[part],
  )
}
