import type { Instant } from '../../shared/domain/time/instant'
import { fieldWords } from '../../shared/text/fieldWords'
import type { SideBySideRow, Sides } from './SideBySide'
import { valueWords } from './valueWords'

type Facts = Readonly<Record<string, unknown>>

/**
 * What two records say differently, as rows to choose from: the kept one left, the other right. What only one of them
 * holds counts as different too; two who both say nothing do not.
 *
 * @param fields facts to be compared, in the order they are shown
 */
export function mergeRows(
  kept: Facts,
  other: Facts,
  fields: readonly string[],
  now: Instant,
): SideBySideRow[] {
  return fields.flatMap((key) => {
    const [left, right] = [valueWords(key, kept[key], now), valueWords(key, other[key], now)]
    return saysNothing(other[key]) || left === right ? [] : [{ key, label: fieldWords(key), left, right }]
  })
}

/** Where the kept record says nothing, the other's word is taken unless somebody chooses otherwise. */
export function startingSides(kept: Facts, rows: readonly SideBySideRow[]): Sides {
  return Object.fromEntries(rows.map(({ key }) => [key, saysNothing(kept[key]) ? 'right' : 'left']))
}

/** The facts to be taken from the other record. */
export function takenFacts<F extends object>(
  other: F,
  rows: readonly SideBySideRow[],
  sides: Sides,
): Partial<F> {
  const keys = rows.filter(({ key }) => sides[key] === 'right').map(({ key }) => key)
  return Object.fromEntries(Object.entries(other).filter(([key]) => keys.includes(key))) as Partial<F>
}

function saysNothing(value: unknown): boolean {
  if (typeof value === 'object' && value !== null && 'precision' in value)
    return (value as { precision: string }).precision === 'unknown'
  return value === null || value === undefined || value === '' || value === 'not_known' || value === 'unknown'
}
