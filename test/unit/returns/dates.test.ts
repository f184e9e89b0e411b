import * as fc from 'fast-check'
import { partsOfDayNumber } from '../../../shared/domain/time/localDate'
import { describe, expect, it } from 'vitest'
import {
  collectionYearDays,
  dayNumber,
  eighteenthBirthday,
  readDate,
  readIsoDate,
  writeDate,
  writeIsoDate,
} from '../../../shared/returns/ssda903/dates'

const readableDays = fc.integer({ min: dayNumber(1677, 9, 22), max: dayNumber(2262, 4, 11) })

describe('reading dd/mm/yyyy', () => {
  it.each([
    ['01/06/2025', 2025, 6, 1],
    ['1/6/2025', 2025, 6, 1],
    ['1/06/2025', 2025, 6, 1],
    [' 1/06/2025', 2025, 6, 1],
    ['29/02/2024', 2024, 2, 29],
    ['29/02/2000', 2000, 2, 29],
    ['31/12/1999', 1999, 12, 31],
    ['22/09/1677', 1677, 9, 22],
    ['11/04/2262', 2262, 4, 11],
  ])('reads "%s"', (text, year, month, day) => {
    expect(readDate(text)).toBe(Date.UTC(year, month - 1, day) / 86_400_000)
  })

  it.each([
    '',
    ' ',
    '31/02/2026',
    '29/02/2025',
    '29/02/1900',
    '10/24/2021',
    '31/04/2025',
    '2025-06-10',
    '01/07/25',
    '01/07/02025',
    '00/01/2025',
    '0/1/2025',
    '01/00/2025',
    '001/06/2025',
    '01/006/2025',
    '01/06/2025 ',
    ' 01/06/2025',
    '1 /06/2025',
    ' /06/2025',
    '01/ 6/2025',
    '01/06/2025 00:00',
    '01-06-2025',
    '01/06',
    '+1/06/2025',
    '-1/06/2025',
    '1e/06/2025',
    '01/06/2O25',
    '٠١/٠٦/٢٠٢٥',
    '01//2025',
    '/06/2025',
    '21/09/1677',
    '12/04/2262',
    '01/01/9999',
    'NaT',
  ])('does not read "%s"', (text) => {
    expect(readDate(text)).toBeNull()
  })

  it('reads back what it writes, padded or not', () => {
    fc.assert(
      fc.property(readableDays, (day) => {
        const { year, month, day: date } = partsOfDayNumber(day)
        expect(readDate(writeDate(day))).toBe(day)
        expect(readDate(`${date}/${month}/${year}`)).toBe(day)
        expect(writeDate(day)).toMatch(/^\d\d\/\d\d\/\d{4}$/)
      }),
    )
  })

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(readableDays, (day) => {
        const { year, month, day: date } = partsOfDayNumber(day)
        expect(Date.UTC(year, month - 1, date)).toBe(day * 86_400_000)
        expect(dayNumber(year, month, date)).toBe(day)
      }),
    )
  })
})

describe('ISO dates of the register', () => {
  it('reads back what it writes', () => {
    fc.assert(fc.property(readableDays, (day) => readIsoDate(writeIsoDate(day)) === day))
  })

  it.each(['', '2025-6-1', '2025-02-29', '2025-13-01', '01/06/2025', '2025-06-01T00:00:00Z', '2025_06_01'])(
    'does not read "%s"',
    (text) => expect(readIsoDate(text)).toBeNull(),
  )
})

describe('the 18th birthday', () => {
  it.each([
    ['10/02/2008', '10/02/2026'],
    ['29/02/2008', '28/02/2026'],
    ['31/12/2007', '31/12/2025'],
  ])('of somebody born %s is %s', (born, birthday) => {
    expect(writeDate(eighteenthBirthday(readDate(born) ?? NaN))).toBe(birthday)
  })
})

it('names a collection year by the year it ends in', () => {
  const { firstDay, lastDay } = collectionYearDays(2027)
  expect([writeDate(firstDay), writeDate(lastDay)]).toEqual(['01/04/2026', '31/03/2027'])
})
