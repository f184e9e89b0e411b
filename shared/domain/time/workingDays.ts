import { addedBankHolidays, movedBankHolidays } from '../../codes/bankHolidays'
import { addDays, dateParts, localDate, weekday, type LocalDate } from './localDate'

/** Working days in England: Monday to Friday, bank holidays left out (practice.md 10.1). */

const SUNDAY = 0
const MONDAY = 1
const SATURDAY = 6

/** Bank holidays of one year in England, in order. */
export function bankHolidaysOf(year: number): readonly LocalDate[] {
  const known = held.get(year)
  if (known !== undefined) return known
  const easter = easterSunday(year)
  const byRule = [
    ...shifted([localDate({ year, month: 1, day: 1 })]),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(year, 5),
    addDays(firstMonday(year, 6), -7),
    addDays(firstMonday(year, 9), -7),
    ...shifted([localDate({ year, month: 12, day: 25 }), localDate({ year, month: 12, day: 26 })]),
  ]
  const added = addedBankHolidays.filter((day) => dateParts(day).year === year)
  const days = [...byRule.map((day) => movedBankHolidays[day] ?? day), ...added].toSorted()
  held.set(year, days)
  return days
}

const held = new Map<number, readonly LocalDate[]>()

export function isWorkingDay(day: LocalDate): boolean {
  const name = weekday(day)
  return name !== SATURDAY && name !== SUNDAY && !bankHolidaysOf(dateParts(day).year).includes(day)
}

/**
 * The working day that lies so many working days after a day; the day itself is not counted.
 * @param count at least 0; 0 gives the day itself
 */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  let [at, left] = [day, count]
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

/** A holiday that falls on a weekend is kept on the next day that is neither weekend nor a holiday already. */
function shifted(days: readonly LocalDate[]): LocalDate[] {
  const kept: LocalDate[] = days.filter((day) => ![SATURDAY, SUNDAY].includes(weekday(day)))
  for (const day of days.filter((wanted) => !kept.includes(wanted))) {
    let at = day
    while ([SATURDAY, SUNDAY].includes(weekday(at)) || kept.includes(at)) at = addDays(at, 1)
    kept.push(at)
  }
  return kept
}

function firstMonday(year: number, month: number): LocalDate {
  const first = localDate({ year, month, day: 1 })
  return addDays(first, (MONDAY - weekday(first) + 7) % 7)
}

/** Gregorian computus (Meeus, Jones, Butcher). */
function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451)
  const count = epact + sunday - 7 * late + 114
  return localDate({ year, month: Math.floor(count / 31), day: (count % 31) + 1 })
}
