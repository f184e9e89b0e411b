import type { Door } from '../../commands/runCommand'
import type { ImportPlan } from './plan'

/** What every step of an import has at hand. */
export interface Importing {
  readonly door: Door
  readonly plan: ImportPlan
  /** Keys of the clashes where the file is taken; all others keep the register. */
  readonly takeFile: ReadonlySet<string>
  /** DfE number of the council, if it is set: children of its own return are its own. */
  readonly ownLa: string | null
  readonly batchId: string
  readonly report: (progress: number, stage: string) => void
}

/** How many rows are written before others get their turn. */
const rowsABreath = 200

/** One part of the whole, for the bar: from where to where, and what it is called. */
interface Part {
  readonly from: number
  readonly to: number
  readonly stage: string
}

/**
 * Writes one thing after the other (one connection, one transaction), says how far it is, and lets others and the
 * person's Cancel in between.
 */
export async function eachInTurn<T>(
  { door, report }: Pick<Importing, 'door' | 'report'>,
  items: readonly T[],
  { from, to, stage }: Part,
  write: (item: T) => Promise<void>,
): Promise<void> {
  for (const [at, item] of items.entries()) {
    if (at % rowsABreath === 0) {
      report(from + (to - from) * (at / items.length), stage)
      // oxlint-disable-next-line eslint/no-await-in-loop
      await door.breathe()
    }
    // oxlint-disable-next-line eslint/no-await-in-loop
    await write(item)
  }
}
