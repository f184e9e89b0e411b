import type { KeyPolicy } from '../../../electron/register/unlock/keyPolicy'

const cheap = { memoryKiB: 64, passes: 1, lanes: 1 }

/** As `cheapPolicy` of the builders, for programs that run without Vitest. */
export const cheapKeys: KeyPolicy = {
  make: cheap,
  floor: cheap,
  ceiling: { memoryKiB: 262_144, passes: 8, lanes: 8 },
}
