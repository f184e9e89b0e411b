import { expect, it } from 'vitest'
import { bankHolidayOn, bankHolidaysOf, easterSunday } from '../../../../shared/domain/calendar/bankHolidays'

/** England and Wales, written down by hand; not copied from gov.uk, which could not be reached. */
const writtenDown: Readonly<Record<number, string>> = {
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
}

it.each(Object.entries(writtenDown))('is the list of %s', (year, days) => {
  const dates = bankHolidaysOf(Number(year)).map(({ date }) => date)
  expect(dates.toSorted()).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

it('has eight days in every year that nothing was proclaimed for', () => {
  for (let year = 2024; year <= 2060; year += 1) {
    const dates = bankHolidaysOf(year).map(({ date }) => date)
    expect(new Set(dates).size).toBe(8)
    expect(dates).toEqual(dates.toSorted())
  }
})

/** The earliest and the latest there can be, and the years ahead; written down by hand. */
it.each([
  [1818, '03-22'],
  [1943, '04-25'],
  [2000, '04-23'],
  [2028, '04-16'],
  [2029, '04-01'],
  [2030, '04-21'],
  [2031, '04-13'],
  [2038, '04-25'],
])('Easter of %i', (year, day) => {
  expect(easterSunday(year)).toBe(`${year}-${day}`)
})

it('names the day', () => {
  expect(bankHolidayOn('2026-12-28')).toBe('Boxing Day')
  expect(bankHolidayOn('2026-12-26')).toBeNull()
})
