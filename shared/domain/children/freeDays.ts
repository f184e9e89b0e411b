import { addDays, type LocalDate } from '../time/localDate'

/** A stretch of days, both inside; without a last day it goes on. */
export interface DayStretch {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/**
 * The first days of a stretch that others leave free: what is kept of a care status or a placement when two records of a
 * child are put together, because they follow one another and never meet. Null where nothing is left.
 */
export function firstFreeDays(stretch: DayStretch, taken: readonly DayStretch[]): DayStretch | null {
  const inOrder = taken.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  let { from } = stretch
  for (const other of inOrder) {
    const covers = other.from <= from && (other.to === null || from <= other.to)
    if (!covers) continue
    if (other.to === null) return null
    from = addDays(other.to, 1)
  }
  if (stretch.to !== null && from > stretch.to) return null
  const next = inOrder.find((other) => other.from > from)
  const until = next === undefined ? null : addDays(next.from, -1)
  return { from, to: earlier(stretch.to, until) }
}

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
