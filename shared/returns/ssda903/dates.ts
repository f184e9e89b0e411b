import {
  dateOfDayNumber,
  dayNumberOf,
  daysInMonth,
  partsOfDayNumber,
  readLocalDate,
} from '../../domain/time/localDate'

/**
 * Dates of the return as whole day numbers (days since 1 January 1970), so that 100,000 rows compare as integers.
 * No time of day and no time zone stands in any 903 table.
 */

/** First and last day the sector's validator can hold (its dates are 64-bit nanoseconds). */
const firstReadable = dayNumber(1677, 9, 22)
const lastReadable = dayNumber(2262, 4, 11)

const space = 32
const zero = 48

/** Day number of a date of the Gregorian calendar; month and day are counted from 1. The date must be real. */
export function dayNumber(year: number, month: number, day: number): number {
  return dayNumberOf({ year, month, day })
}

/**
 * Day number of a `dd/mm/yyyy` cell, or null where the cell is blank or no real date. Reads what the sector's
 * validator reads: day and month with or without padding (the day's may be a space), a year of four digits between
 * about 1678 and 2262, nothing before or after.
 */
export function readDate(cell: string): number | null {
  const first = cell.indexOf('/')
  if (first < 1 || first > 2) return null
  const second = cell.indexOf('/', first + 1)
  const monthLength = second - first - 1
  if (monthLength < 1 || monthLength > 2 || cell.length - second !== 5) return null
  const dayFrom = first === 2 && cell.charCodeAt(0) === space ? 1 : 0
  const day = wholeNumber(cell, dayFrom, first)
  const month = wholeNumber(cell, first + 1, second)
  const year = wholeNumber(cell, second + 1, cell.length)
  if (day < 1 || month < 1 || month > 12 || year < 1 || day > daysInMonth(year, month)) return null
  const days = dayNumber(year, month, day)
  return days < firstReadable || days > lastReadable ? null : days
}

/** A day number as the return writes it: `dd/mm/yyyy`, padded. */
export function writeDate(days: number): string {
  const { year, month, day } = partsOfDayNumber(days)
  return `${padded(day, 2)}/${padded(month, 2)}/${padded(year, 4)}`
}

/** Day number of an ISO date `YYYY-MM-DD` as the register stores it; null where it is no real date. */
export function readIsoDate(iso: string): number | null {
  const parts = readLocalDate(iso)
  return parts === null ? null : dayNumberOf(parts)
}

/** A day number as the register stores it: `YYYY-MM-DD`. */
export const writeIsoDate = dateOfDayNumber

/** The 18th birthday; somebody born on 29 February has it on 28 February (rule 580). */
export function eighteenthBirthday(dateOfBirth: number): number {
  const born = partsOfDayNumber(dateOfBirth)
  const year = born.year + 18
  return dayNumber(year, born.month, Math.min(born.day, daysInMonth(year, born.month)))
}

/** First and last day of collection year `year`, named by the year it ends in: 1 April to 31 March, both inside. */
export function collectionYearDays(year: number): { firstDay: number; lastDay: number } {
  return { firstDay: dayNumber(year - 1, 4, 1), lastDay: dayNumber(year, 3, 31) }
}

/** The number written in `text[from..to)`, or -1 where a character is no digit or the range is empty. */
function wholeNumber(text: string, from: number, to: number): number {
  if (from >= to) return -1
  let value = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - zero
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
