import { twoDigitsAt } from './digits'

/**
 * A calendar date as people in England read it off the wall, `YYYY-MM-DD`. Rules count in day numbers (days since
 * 1 January 1970): they are exact, have no time zone and cost next to nothing.
 */
export type LocalDate = string

export interface DateParts {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** By the Gregorian rule. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days in a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether year, month and day name a day that exists. */
export function isRealDay({ year, month, day }: DateParts): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  )
}

/** The parts of a `YYYY-MM-DD` text, or null where it is not a real day. */
export function readLocalDate(text: string): DateParts | null {
  return text.length === 10 ? partsAtStart(text) : null
}

/** The day number of the `YYYY-MM-DD` a longer text starts with, such as an instant; null where it is no real day. */
export function dayNumberAtStart(text: string): number | null {
  const parts = partsAtStart(text)
  return parts === null ? null : dayNumberOf(parts)
}

function partsAtStart(text: string): DateParts | null {
  if (text[4] !== '-' || text[7] !== '-') return null
  const year = twoDigitsAt(text, 0) * 100 + twoDigitsAt(text, 2)
  const parts = { year, month: twoDigitsAt(text, 5), day: twoDigitsAt(text, 8) }
  return isRealDay(parts) ? parts : null
}

/** Whether a text is a date that exists. */
export function isLocalDate(text: string): boolean {
  return readLocalDate(text) !== null
}

/** The parts of a date already known to be one. Throws a RangeError otherwise: that is a fault in the program. */
export function dateParts(date: LocalDate): DateParts {
  const parts = readLocalDate(date)
  if (!parts) throw new RangeError('not a calendar date')
  return parts
}

/** @param parts of a date known to exist: nothing is checked */
export function localDate({ year, month, day }: DateParts): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days since 1 January 1970 in the Gregorian calendar; negative before it. */
export function dayNumberOf({ year, month, day }: DateParts): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Days since 1 January 1970; negative before it. @throws RangeError where it is no date: a fault in the program */
export function dayNumber(date: LocalDate): number {
  return dayNumberOf(dateParts(date))
}

/** The way back from days since 1 January 1970, without a table of months (days counted from 1 March 0000). */
export function partsOfDayNumber(dayNumber: number): DateParts {
  const shifted = dayNumber + 719_468
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
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** The day of a number that `dayNumber` gave. */
export function dateOfDayNumber(dayNumber: number): LocalDate {
  return localDate(partsOfDayNumber(dayNumber))
}

/** @param days whole ones; negative goes back */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days)
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/**
 * Calendar months: the same day number in the other month, else the last day of that month.
 * Source: practice.md 10.1 (proposal).
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const parts = dateParts(date)
  const total = parts.year * 12 + (parts.month - 1) + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return localDate({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
}

/** Day of the week, 0 = Sunday to 6 = Saturday. */
export function weekday(date: LocalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7
}
