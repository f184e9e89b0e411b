import { dateParts, isLeapYear, localDate, type LocalDate } from './localDate'

/** Ages and birthdays. A child born on 29 February has two 18th birthdays in this program: the rules differ. */

/**
 * Whole years of age on a day. Somebody born on 29 February turns a year older on 1 March of a common year.
 * @returns null where the date of birth is not known, or lies after the day
 */
export function ageOn(dob: LocalDate | null, date: LocalDate): number | null {
  if (dob === null || date < dob) return null
  const [born, on] = [dateParts(dob), dateParts(date)]
  const birthdayPassed = on.month > born.month || (on.month === born.month && on.day >= born.day)
  return on.year - born.year - (birthdayPassed ? 0 : 1)
}

/**
 * The birthday as SSDA903 rule 580 counts it: 29 February becomes 28 February in a common year
 * (confirmed: sector validator, statutory-returns.md 5.2).
 */
export function birthday903(dob: LocalDate, years: number): LocalDate {
  return anniversary(dob, years, { month: 2, day: 28 })
}

/**
 * The anniversary of birth or death that retention counts to: 29 February becomes 1 March in a common year
 * (practice.md 10.1, proposal).
 */
export function retentionAnniversary(date: LocalDate, years: number): LocalDate {
  return anniversary(date, years, { month: 3, day: 1 })
}

function anniversary(date: LocalDate, years: number, instead: { month: number; day: number }): LocalDate {
  const { year, month, day } = dateParts(date)
  const then = year + years
  const leapDay = month === 2 && day === 29 && !isLeapYear(then)
  return localDate(leapDay ? { year: then, ...instead } : { year: then, month, day })
}
