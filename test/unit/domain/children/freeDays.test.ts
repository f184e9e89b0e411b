import * as fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { firstFreeDays, type DayStretch } from '../../../../shared/domain/children/freeDays'
import { addDays } from '../../../../shared/domain/time/localDate'

const START = '2026-01-01'
const day = (offset: number) => addDays(START, offset)
const LAST = 60

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 0, max: 15 })))
  .map(([from, length]): DayStretch => ({ from: day(from), to: length === null ? null : day(from + length) }))

const holds = ({ from, to }: DayStretch, on: string) => from <= on && (to === null || on <= to)

test('keeps only days of its own that nobody else has, the first of them included', () => {
  fc.assert(
    fc.property(stretch, fc.array(stretch, { maxLength: 5 }), (own, taken) => {
      const free = firstFreeDays(own, taken)
      const days = Array.from({ length: LAST }, (_, at) => day(at))
      const left = days.filter((on) => holds(own, on) && !taken.some((other) => holds(other, on)))
      if (free === null) expect(left).toEqual([])
      else {
        expect(left[0]).toBe(free.from)
        for (const on of days.filter((one) => holds(free, one))) expect(left).toContain(on)
      }
    }),
  )
})

it('ends the day before the next one begins', () => {
  expect(firstFreeDays({ from: day(0), to: null }, [{ from: day(10), to: null }])).toEqual({
    from: day(0),
    to: day(9),
  })
})
