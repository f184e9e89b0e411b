import { addDays, addMonths, type LocalDate } from '../../domain/time/localDate'
import type { CareStretch } from './types'

/** A time in care without a gap. */
export interface CarePeriod {
  readonly start: LocalDate
  /** Last day; null while it goes on. */
  readonly end: LocalDate | null
  /** Oldest first. */
  readonly stretches: readonly CareStretch[]
}

/** Children who ceased so many months before stand in list 8 as well (Annex A, confirmed). */
export const CEASED_MONTHS = 6

/**
 * The times in care of one child as they stood on a day, oldest first: what began later is left out, what ended later
 * still went on.
 */
export function carePeriods(care: readonly CareStretch[], on: LocalDate): CarePeriod[] {
  const stretches = care
    .filter(({ from }) => from <= on)
    .map((stretch) => ({ ...stretch, to: stretch.to !== null && stretch.to > on ? null : stretch.to }))
    .toSorted((a, b) => order(a.from, b.from) || order(a.to ?? '9999', b.to ?? '9999'))
  const periods: { start: LocalDate; end: LocalDate | null; stretches: CareStretch[]; fromFile: boolean }[] =
    []
  for (const stretch of stretches) {
    const period = periods.at(-1)
    if (period !== undefined && goesOn(period, stretch)) {
      period.stretches.push(stretch)
      if (period.end !== null && (stretch.to === null || stretch.to >= period.end)) {
        period.end = stretch.to
        period.fromFile = stretch.fromFile
      }
    } else {
      const { from: start, to: end, fromFile } = stretch
      periods.push({ start, end, stretches: [stretch], fromFile })
    }
  }
  return periods
}

function goesOn(
  { end, fromFile }: { readonly end: LocalDate | null; readonly fromFile: boolean },
  next: CareStretch,
): boolean {
  if (end === null) return true
  // In the file a child who comes back on the day after has begun a new period (statutory-returns.md 4).
  return next.from <= (fromFile && next.fromFile ? end : addDays(end, 1))
}

/**
 * Whether list 8 holds the child: in care on the day, or ceased in the six months before.
 *
 * @param period the child's last
 */
export function isListed(period: CarePeriod, on: LocalDate): boolean {
  return period.end === null || period.end >= addMonths(on, -CEASED_MONTHS)
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
