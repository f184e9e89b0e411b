import { addDays, dateParts, type LocalDate } from '../../domain/time/localDate'
import { financialYear, months, type Period } from './period'

/** Periods people ask about by name. */
export const periodNames = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
] as const
export type PeriodName = (typeof periodNames)[number]

/** In words, as a choice. Years run from April, as the SSDA903's do, and quarters with them. */
export const periodNameWords: Readonly<Record<PeriodName, string>> = {
  thisMonth: 'This month',
  lastMonth: 'Last month',
  thisQuarter: 'This quarter',
  lastQuarter: 'Last quarter',
  thisYear: 'This year',
  lastYear: 'Last year',
}

/** The days a name stands for on a day. What has not ended is given to its last day. */
export function namedPeriod(name: PeriodName, today: LocalDate): Period {
  const { year, month } = dateParts(today)
  if (name === 'thisMonth') return months(year, month, 1)
  if (name === 'lastMonth') return before(months(year, month, 1), 1)
  const quarter = months(year, month - ((month - 1) % 3), 3)
  if (name === 'thisQuarter') return quarter
  if (name === 'lastQuarter') return before(quarter, 3)
  const ending = month >= 4 ? year + 1 : year
  return financialYear(name === 'thisYear' ? ending : ending - 1)
}

/** As many whole months, ending on the day before. */
function before({ from }: Period, count: number): Period {
  const { year, month } = dateParts(addDays(from, -1))
  const first = month - count + 1
  return first >= 1 ? months(year, first, count) : months(year - 1, first + 12, count)
}
