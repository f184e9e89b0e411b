import { addDays, addMonths, dateParts, daysBetween } from '../../../domain/time/localDate'
import type { Period } from '../period'

/**
 * As many periods of the same length before one, the nearest first. Whole months stay whole months: before a quarter
 * comes a quarter, before a year from April another; any other period goes back by its number of days.
 */
export function earlierPeriods(period: Period, count: number): Period[] {
  return Array.from({ length: count }, (_, at) => shifted(period, at + 1))
}

function shifted({ from, to }: Period, by: number): Period {
  const after = addDays(to, 1)
  const back = (day: string, months: number) => addMonths(day, -months)
  if (from.endsWith('-01') && after.endsWith('-01')) {
    const months = (monthNumber(after) - monthNumber(from)) * by
    return { from: back(from, months), to: addDays(back(after, months), -1) }
  }
  const days = daysBetween(from, after) * by
  return { from: addDays(from, -days), to: addDays(to, -days) }
}

function monthNumber(day: string): number {
  const { year, month } = dateParts(day)
  return year * 12 + month
}
