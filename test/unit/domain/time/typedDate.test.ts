import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOfDayNumber, dateParts, dayNumber } from '../../../../shared/domain/time/localDate'
import { readTypedDate, type DayField } from '../../../../shared/domain/time/typedDate'

/** A Sunday. */
const TODAY = '2026-11-22'

const read = (text: string, field: DayField = 'past') => {
  const typed = readTypedDate(text, TODAY, field)
  if (typed.kind === 'ok') return typed.date
  if (typed.kind === 'ask') return `? ${typed.options.join(' ')}`
  return typed.kind === 'problem' ? `! ${typed.message}` : ''
}

describe('the day box', () => {
  it.each([
    ['2/4', '2026-04-02'],
    ['02/04/26', '2026-04-02'],
    ['2.4.2026', '2026-04-02'],
    ['2-4-26', '2026-04-02'],
    ['2 4 26', '2026-04-02'],
    ['0204', '2026-04-02'],
    ['2301', '2026-01-23'],
    ['020426', '2026-04-02'],
    ['02042026', '2026-04-02'],
    ['20260402', '2026-04-02'],
    ['20102012', '2012-10-20'],
    ['2026-04-02', '2026-04-02'],
    ['2 apr', '2026-04-02'],
    ['2nd of April 2026', '2026-04-02'],
    ['2 September', '2026-09-02'],
    ['2 sept', '2026-09-02'],
    [' Today ', '2026-11-22'],
    ['t', '2026-11-22'],
    ['yesterday', '2026-11-21'],
    ['y', '2026-11-21'],
    ['last night', '2026-11-21'],
    ['-2', '2026-11-20'],
    ['3 days ago', '2026-11-19'],
    ['a week ago', '2026-11-15'],
    ['mon', '2026-11-16'],
    ['Saturday', '2026-11-21'],
    ['last friday', '2026-11-20'],
    ['last sunday', '2026-11-15'],
    ['22/11', '2026-11-22'],
    ['28/12', '? 2025-12-28'],
    ['29/2', '? 2024-02-29'],
    ['sun', '? 2026-11-22 2026-11-15'],
    ['204', '? 2026-04-02 2026-04-20'],
    ['111', '? 2026-11-01 2026-01-11'],
    ['231', '2026-01-23'],
    ['9', '? 2026-11-09'],
    ['31', '? 2026-10-31'],
    ['4/23', '? 2026-04-23'],
    ['10/24/2021', '? 2021-10-24'],
  ])('reads %s for something that happened', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['31/2', '! There is no 31 Feb.'],
    ['31/4/2026', '! There is no 31 Apr 2026.'],
    ['29/02/2026', '! There is no 29 Feb 2026.'],
    ['tomorrow', '! Mon 23 Nov 2026 is in the future.'],
    ['23/11/26', '! Mon 23 Nov 2026 is in the future.'],
    ['next tue', '! Tue 24 Nov 2026 is in the future.'],
    ['2/4/0206', '! Type the year in full.'],
  ])('says what is wrong with %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    'soon',
    '12345',
    '1/2/3/4',
    '2/',
    '/4',
    'x',
    'aprils 2',
    '13th of never',
    '-',
    '99',
    '32',
    'mond',
  ])('does not pretend to read %s', (text) => {
    expect(read(text)).toMatch(/^!/)
  })

  it('reads days to come for what is due', () => {
    expect(read('mon', 'future')).toBe('2026-11-23')
    expect(read('+7', 'future')).toBe('2026-11-29')
    expect(read('2/4', 'future')).toBe('2027-04-02')
    expect(read('20/11', 'future')).toBe('? 2027-11-20')
    expect(read('yesterday', 'future')).toBe('! Sat 21 Nov 2026 is in the past.')
    expect(read('sun', 'future')).toBe('? 2026-11-22 2026-11-29')
  })

  it("wants a year for a date of birth and takes two digits to be a child's", () => {
    expect(read('2/4', 'birth')).toBe('! Add the year of birth.')
    expect(read('02/04/12', 'birth')).toBe('2012-04-02')
    expect(read('020412', 'birth')).toBe('2012-04-02')
    expect(read('02/04/99', 'birth')).toBe('1999-04-02')
    expect(read('02/04/27', 'birth')).toBe('! Type the year in full.')
    expect(read('9', 'birth')).toMatch(/^!/)
    expect(read('23/11/26', 'birth')).toMatch(/in the future/)
  })

  it('is empty when nothing is typed', () => {
    expect(readTypedDate('  ', TODAY)).toEqual({ kind: 'empty' })
  })

  it('reads back every way of writing a day, with its year', () => {
    const day = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber(TODAY) })
    fc.assert(
      fc.property(day, (number) => {
        const date = dateOfDayNumber(number)
        const { year, month, day: d } = dateParts(date)
        const two = (value: number) => String(value).padStart(2, '0')
        for (const text of [
          `${d}/${month}/${year}`,
          `${two(d)}.${two(month)}.${year}`,
          `${two(d)}${two(month)}${year}`,
          `${year}-${two(month)}-${two(d)}`,
          `${d} ${['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'][month - 1] ?? ''} ${year}`,
        ]) {
          expect(readTypedDate(text, TODAY, 'past')).toEqual({ kind: 'ok', date })
        }
      }),
    )
  })

  it('never throws, never gives a day that the field refuses', () => {
    const fields = fc.constantFrom<DayField>('past', 'future', 'birth', 'any')
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9/. -]{0,10}$/),
      fc.stringMatching(/^(last |next )?[a-z0-9 ]{0,12}$/),
    )
    fc.assert(
      fc.property(text, fields, (typed, field) => {
        const result = readTypedDate(typed, TODAY, field)
        const dates = result.kind === 'ok' ? [result.date] : result.kind === 'ask' ? result.options : []
        for (const date of dates) {
          if (field === 'past' || field === 'birth') expect(date <= TODAY).toBe(true)
          if (field === 'future') expect(date >= TODAY).toBe(true)
        }
        if (result.kind === 'problem') expect(result.message).toMatch(/\.$/)
        if (result.kind === 'ask') expect(result.options.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })
})
