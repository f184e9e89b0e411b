import type { Instant } from '../../../shared/domain/time/instant'
import { dateParts } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'

/** The collection year a moment lies in, by the year it ends in: 22 November 2026 lies in 2027. */
export function collectionYearAt(now: Instant): number {
  const { year, month } = dateParts(localDateOf(now))
  return month >= 4 ? year + 1 : year
}

/** "2026-27" for 2027. */
export function yearName(year: number): string {
  return `${year - 1}-${String(year).slice(-2)}`
}
