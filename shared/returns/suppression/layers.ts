import type { Column } from '../figures/columns'
import type { CountedCatalogue } from '../figures/countCatalogue'
import { cellName } from './cellName'
import { figureRelations } from './figureRelations'
import { suppressAnswer } from './headlines'
import { hideAround } from './hideAround'
import type { Hidden } from './hidden'
import type { Shown } from './shown'
import type { SettledBefore } from './suppress'

type Counted = Pick<CountedCatalogue, 'questions'>

/** How one number is shown; as it is where it is not among what goes out. */
export type ShownAs = (id: string, part: string | null, column: Column, count: number) => Shown

/**
 * How everything that goes out about one period is shown, so that no two papers about it give away together what each
 * holds back. What stands first is hidden as it is by itself (answers to requests); what comes after hides only among its
 * own numbers, with all before it known to the reader.
 *
 * @param layers what goes out, as it was counted for the same period
 * @param below numbers below it are small
 */
export function shownInLayers(layers: readonly Counted[], below: number): ShownAs {
  let settled: SettledBefore = { names: new Set(), hidden: new Map() }
  const soFar: CountedCatalogue['questions'][number][] = []
  for (const { questions } of layers) {
    soFar.push(...questions)
    const counts = figureRelations({ questions: soFar })
    const hidden =
      settled.names.size === 0 ? suppressAnswer(counts, below) : hideAround(counts, below, settled).hidden
    settled = { hidden, names: new Set(counts.values.keys()) }
  }
  const { hidden } = settled
  return (id, part, column, count) => shownAs(hidden.get(cellName(id, part, column)), count)
}

/** A number that is held back, or not. */
export function shownAs(hidden: Hidden | undefined, count: number): Shown {
  if (hidden === undefined) return count
  return hidden === 'small' ? 'small' : 'withheld'
}
