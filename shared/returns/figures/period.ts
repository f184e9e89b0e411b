import { addDays, addMonths, dateParts, localDate, type LocalDate } from '../../domain/time/localDate'
import { plainDateWords } from '../../domain/time/words'

/** Calendar days in England, both inside. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

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
