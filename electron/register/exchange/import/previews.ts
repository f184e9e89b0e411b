import { scratchKey } from '../../host/scratch'
import type { ImportPlan } from './plan'

/** A plan that was shown, with the register's state it was made from. */
export interface ShownPlan {
  readonly plan: ImportPlan
  /** Last entry of `history` when it was made: another one means that somebody wrote in between. */
  readonly historySeq: number
}

export const previews = scratchKey('import previews', () => new Map<string, ShownPlan>())
