import type { Instant } from '../../../shared/domain/time/instant'
import { dateParts } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { isCollectionYear } from '../../../shared/returns/ssda903/collectionYears'

/** The collection year a moment lies in, by the year it ends in: 22 November 2026 lies in 2027. */
export function collectionYearAt(now: Instant): number {
  const { year, month } = dateParts(localDateOf(now))
  return month >= 4 ? year + 1 : year
}

/** "2026-27" for 2027. */
export function yearName(year: number): string {
  return `${year - 1}-${String(year).slice(-2)}`
}

/** @param year the one it ends in, as DfE names a collection */
export function yearPeriod(year: number): string {
  return `1 April ${year - 1} to 31 March ${year}`
}

/** The year of an address; null where it is none a return can be made for. */
export function yearOfAddress(text: string): number | null {
  const year = Number(text)
  return isCollectionYear(year) ? year : null
}
