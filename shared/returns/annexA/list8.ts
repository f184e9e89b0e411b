import type { LocalDate } from '../../domain/time/localDate'
import { carePeriods, isListed } from './carePeriod'
import type { RowFacts } from './fullRow'
import { missingColumns, windowOf } from './missingColumns'
import type { ListChild, Readings } from './types'

/**
 * The children of list 8 on the day of an inspection, one row a child, in the order of their identifiers: all in care
 * that day and those who ceased in the six months before, each with the newest period of care.
 */
export function list8(children: readonly ListChild[], on: LocalDate, readings: Readings): RowFacts[] {
  return children
    .flatMap((child) => {
      const periods = carePeriods(child.care, on)
      const period = periods.at(-1)
      if (period === undefined || !isListed(period, on)) return []
      const columns = missingColumns(child.episodes, windowOf(period, on), readings)
      return [{ child, period, periods, columns, on }]
    })
    .toSorted((a, b) => order(a.child.ref ?? '', b.child.ref ?? '') || order(a.child.id, b.child.id))
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
