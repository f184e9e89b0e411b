import type { Clock } from '../clock'
import type { KeyPolicy } from '../unlock/keyPolicy'

/** Where a fictional register goes and what opens it. */
export interface DemoTarget {
  /** Path of the register file to be; its folder is there. */
  readonly file: string
  readonly passphrase: string
  readonly clock: Clock
  readonly policy: KeyPolicy
}

/** Creates a register of made-up children, closed and ready to unlock. */
export type BuildDemo = (target: DemoTarget) => Promise<unknown>
