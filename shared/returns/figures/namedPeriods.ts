import { addMonths, dateParts, localDate, type LocalDate } from '../../domain/time/localDate'
import { financialYear, months, shortPeriodWords, type Period } from './period'

/** Kinds of periods people ask about by name. Financial years run from April, as the SSDA903's do, and quarters with them. */
export const periodKinds = ['financialYear', 'year', 'quarter', 'month'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A period people pick by name. */
export interface NamedPeriod {
  readonly value: string
  readonly label: string
  readonly period: Period
}

/** How many of each are offered, newest first; older ones are typed as any two days. */
const offered: Readonly<Record<PeriodKind, number>> = { financialYear: 6, year: 6, quarter: 12, month: 24 }

/** Periods of a kind that have begun on a day, the newest first. What has not ended is given to its last day. */
export function namedPeriods(kind: PeriodKind, today: LocalDate): readonly NamedPeriod[] {
  const { year, month } = dateParts(today)
  const ending = month >= 4 ? year + 1 : year
  return Array.from({ length: offered[kind] }, (_, back) => {
    if (kind === 'financialYear')
      return named(financialYear(ending - back), `${ending - back - 1}-${String(ending - back).slice(-2)}`)
    if (kind === 'year') return named(months(year - back, 1, 12), String(year - back))
    const length = kind === 'quarter' ? 3 : 1
    const newest = localDate({ year, month: month - ((month - 1) % length), day: 1 })
    const first = dateParts(addMonths(newest, -back * length))
    const period = months(first.year, first.month, length)
    return named(period, shortPeriodWords(period))
  })
}

const named = (period: Period, label: string): NamedPeriod => ({ value: period.from, label, period })

/** The last period of a kind that is over, which most questions are about. */
export function lastWhole(kind: PeriodKind, today: LocalDate): Period {
  const found = namedPeriods(kind, today)[1]
  if (found === undefined) throw new Error(`only one period of ${kind} is offered`)
  return found.period
}

/** The kind a period has a name in; null where it is any other two days. */
export function kindOf({ from, to }: Period, today: LocalDate): PeriodKind | null {
  return (
    periodKinds.find((kind) =>
      namedPeriods(kind, today).some(({ period }) => period.from === from && period.to === to),
    ) ?? null
  )
}
