import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  isLocalDate,
  weekday,
} from '../../../../shared/domain/time/localDate'

const days = fc.integer({ min: -700_000, max: 2_900_000 })

describe('calendar dates', () => {
  it('numbers days as Temporal does and finds its way back', () => {
    fc.assert(
      fc.property(days, (number) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days: number })
        expect(dateOfDayNumber(number)).toBe(date.toString())
        expect(dayNumber(date.toString())).toBe(number)
        expect(weekday(date.toString())).toBe(date.dayOfWeek % 7)
      }),
    )
  })

  it('adds months to the same day number, else to the last day of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28')
    expect(addMonths('2026-03-15', -12)).toBe('2025-03-15')
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (number, months) => {
        const date = dateOfDayNumber(number)
        expect(addMonths(date, months)).toBe(Temporal.PlainDate.from(date).add({ months }).toString())
      }),
    )
  })

  it('adds and counts days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(daysBetween('2026-06-01', '2026-06-05')).toBe(4)
    expect(daysBetween('2026-06-05', '2026-06-01')).toBe(-4)
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '01/02/2026',
    '2026-01-01T00:00:00Z',
    '',
    '0000-01-01',
  ])('refuses %s', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })
})
