import type { Instant } from '../../../shared/domain/time/instant'
import { addMonths, dateParts, localDate } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { monthWords } from '../../../shared/domain/time/words'
import { financialYear, months, periodWords, type Period } from '../../../shared/returns/figures/period'

export const periodKinds = [
  { value: 'financialYear', label: 'Financial year' },
  { value: 'year', label: 'Calendar year' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'month', label: 'Month' },
  { value: 'days', label: 'Any days' },
] as const
export type PeriodKind = (typeof periodKinds)[number]['value']

/** A period people pick by name. */
export interface NamedPeriod {
  readonly value: string
  readonly label: string
  readonly period: Period
}

/** How many of each are offered, newest first; older ones are reached by "Any days". */
const YEARS = 6
const QUARTERS = 12
const MONTHS = 24

/** Periods of a kind that have begun, the newest first; none of "any days". */
export function namedPeriods(kind: PeriodKind, now: Instant): readonly NamedPeriod[] {
  const today = localDateOf(now)
  const { year, month } = dateParts(today)
  const ending = month >= 4 ? year + 1 : year
  const count = (most: number) => Array.from({ length: most }, (_, back) => back)
  if (kind === 'financialYear')
    return count(YEARS).map((back) => {
      const period = financialYear(ending - back)
      return { value: period.from, label: `${ending - back - 1}-${String(ending - back).slice(-2)}`, period }
    })
  if (kind === 'year')
    return count(YEARS).map((back) => {
      const period = months(year - back, 1, 12)
      return { value: period.from, label: String(year - back), period }
    })
  const length = kind === 'quarter' ? 3 : 1
  if (kind === 'days') return []
  const newest = localDate({ year, month: month - ((month - 1) % length), day: 1 })
  return count(kind === 'quarter' ? QUARTERS : MONTHS).map((back) => {
    const first = dateParts(addMonths(newest, -back * length))
    const period = months(first.year, first.month, length)
    const label = kind === 'quarter' ? periodWords(period) : monthWords(period.from.slice(0, 7))
    return { value: period.from, label, period }
  })
}

/** What the page opens with: the last whole financial year, which most questions are about. */
export function firstPeriod(now: Instant): NamedPeriod {
  const found = namedPeriods('financialYear', now)[1]
  return found ?? { value: '', label: '', period: financialYear(2026) }
}
