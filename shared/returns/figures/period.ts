import { addDays, addMonths, dateParts, localDate, type LocalDate } from '../../domain/time/localDate'
import { monthWords, plainDateWords } from '../../domain/time/words'

/** Calendar days in England, both inside. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Both ends belong to it; a day nobody knows lies in no period. */
export function isIn(period: Period, day: LocalDate | null): boolean {
  return day !== null && period.from <= day && day <= period.to
}

/** 1 April to 31 March. @param ending the year it ends in */
export function financialYear(ending: number): Period {
  return {
    from: localDate({ year: ending - 1, month: 4, day: 1 }),
    to: localDate({ year: ending, month: 3, day: 31 }),
  }
}

/** A number of whole months from the first day of one. @param month 1 to 12 */
export function months(year: number, month: number, count: number): Period {
  const from = localDate({ year, month, day: 1 })
  return { from, to: addDays(addMonths(from, count), -1) }
}

/** The year a period ends in where it is exactly a financial year; null otherwise. */
export function financialYearOf({ from, to }: Period): number | null {
  const ending = dateParts(to).year
  const whole = financialYear(ending)
  return whole.from === from && whole.to === to ? ending : null
}

/** The calendar months a period touches, oldest first, each as `YYYY-MM`. */
export function monthsOf({ from, to }: Period): string[] {
  const found: string[] = []
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1))
    found.push(first.slice(0, 7))
  return found
}

/** "1 April 2025 to 31 March 2026". */
export function periodWords({ from, to }: Period): string {
  return from === to ? plainDateWords(from) : `${plainDateWords(from)} to ${plainDateWords(to)}`
}

/** A period as the label of a row: "2025-26", "April 2026", "April to June 2026", or its two days. */
export function shortPeriodWords(period: Period): string {
  const { from, to } = period
  const year = financialYearOf(period)
  if (year !== null) return `${year - 1}-${String(year % 100).padStart(2, '0')}`
  if (!from.endsWith('-01') || !addDays(to, 1).endsWith('-01')) return periodWords(period)
  const [first, last] = [monthWords(from.slice(0, 7)), monthWords(to.slice(0, 7))]
  if (first === last) return first
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${sameYear ? first.slice(0, -5) : first} to ${last}`
}
