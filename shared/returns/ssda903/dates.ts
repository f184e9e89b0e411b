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
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Year, month and day of a day number. */
export function calendarDate(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
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
  const { year, month, day } = calendarDate(days)
  return `${padded(day, 2)}/${padded(month, 2)}/${padded(year, 4)}`
}

/** Day number of an ISO date `YYYY-MM-DD` as the register stores it; null where it is no real date. */
export function readIsoDate(iso: string): number | null {
  if (iso.length !== 10 || iso[4] !== '-' || iso[7] !== '-') return null
  const year = wholeNumber(iso, 0, 4)
  const month = wholeNumber(iso, 5, 7)
  const day = wholeNumber(iso, 8, 10)
  if (day < 1 || month < 1 || month > 12 || year < 1 || day > daysInMonth(year, month)) return null
  return dayNumber(year, month, day)
}

/** A day number as the register stores it: `YYYY-MM-DD`. */
export function writeIsoDate(days: number): string {
  const { year, month, day } = calendarDate(days)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** The 18th birthday; somebody born on 29 February has it on 28 February (rule 580). */
export function eighteenthBirthday(dateOfBirth: number): number {
  const born = calendarDate(dateOfBirth)
  const year = born.year + 18
  return dayNumber(year, born.month, Math.min(born.day, daysInMonth(year, born.month)))
}

/** First and last day of collection year `year`, named by the year it ends in: 1 April to 31 March, both inside. */
export function collectionYearDays(year: number): { firstDay: number; lastDay: number } {
  return { firstDay: dayNumber(year - 1, 4, 1), lastDay: dayNumber(year, 3, 31) }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
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
