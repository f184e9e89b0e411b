import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closingOf,
  hoursOn,
  nextOpening,
  type HoursOfDay,
  type Opening,
} from '../../../../shared/domain/calendar/opening'
import { defaultSettings } from '../../../../shared/domain/settings'
import { instantOf, secondsBetween } from '../../../../shared/domain/time/instant'
import { addDays } from '../../../../shared/domain/time/localDate'
import { localDateOf, toLocal } from '../../../../shared/domain/time/london'

const office: Opening = defaultSettings

describe('when we are next open', () => {
  it.each([
    ['a Tuesday', '2026-11-24T10:00:00Z', '2026-11-25T08:45:00Z'],
    ['a Friday holds the weekend', '2026-11-20T10:00:00Z', '2026-11-23T08:45:00Z'],
    ['Friday at seven, before opening', '2026-11-20T07:00:00Z', '2026-11-23T08:45:00Z'],
    ['Friday evening', '2026-11-20T21:00:00Z', '2026-11-23T08:45:00Z'],
    ['Saturday', '2026-11-21T10:00:00Z', '2026-11-23T08:45:00Z'],
    ['the Thursday before Easter 2026', '2026-04-02T10:00:00Z', '2026-04-07T07:45:00Z'],
    ['Christmas Eve 2026, a Thursday', '2026-12-24T10:00:00Z', '2026-12-29T08:45:00Z'],
    ['the Friday before the clocks go forward', '2026-03-27T10:00:00Z', '2026-03-30T07:45:00Z'],
    ['the Friday before they go back', '2026-10-23T10:00:00Z', '2026-10-26T08:45:00Z'],
  ])('%s', (_name, now, next) => {
    expect(nextOpening(now, office)).toBe(next)
  })

  it('leaves out the days the council closes besides', () => {
    const closed = { ...office, closedDays: ['2026-12-29', '2026-12-30', '2026-12-31'] }
    expect(nextOpening('2026-12-24T10:00:00Z', closed)).toBe('2027-01-04T08:45:00Z')
  })

  it('knows when it closes today', () => {
    expect(closingOf('2026-06-05T10:00:00Z', office)).toBe('2026-06-05T16:00:00Z')
    expect(closingOf('2026-06-06T10:00:00Z', office)).toBeNull()
  })

  it('says so where no day is ever open', () => {
    expect(() => nextOpening('2026-06-06T10:00:00Z', { openingHours: [], closedDays: [] })).toThrow(
      RangeError,
    )
  })
})

const clock = fc.tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 59 }))
const two = (part: number) => String(part).padStart(2, '0')
const hours: fc.Arbitrary<HoursOfDay> = clock.map(([hour, minute]) => ({
  opens: `${two(hour)}:${two(minute)}`,
  closes: '23:59',
}))

/** Any council's week, with closed days round the moment looked at. */
const anyMoment = fc.integer({ min: 1_740_000_000, max: 1_950_000_000 }).map(instantOf)
const anyOpening = (now: string): fc.Arbitrary<Opening> =>
  fc.record({
    openingHours: fc
      .array(fc.option(hours), { minLength: 7, maxLength: 7 })
      .filter((week) => week.some((day) => day !== null)),
    closedDays: fc
      .array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
      .map((days) => days.map((day) => addDays(localDateOf(now), day))),
  })
const anyDay = anyMoment.chain((now) => fc.tuple(fc.constant(now), anyOpening(now)))

it('is the first open day after today, over any calendar and both clock changes', () => {
  fc.assert(
    fc.property(anyDay, ([now, opening]) => {
      const next = nextOpening(now, opening)
      const [today, day] = [localDateOf(now), localDateOf(next)]
      expect(day > today).toBe(true)
      expect(next > now).toBe(true)
      const open = hoursOn(day, opening)
      expect(open).not.toBeNull()
      for (let between = addDays(today, 1); between < day; between = addDays(between, 1))
        expect(hoursOn(between, opening)).toBeNull()
      const shown = toLocal(next).time.slice(0, 5)
      // Only the hour that the March night skips is shown an hour later.
      if (shown !== open?.opens) expect(open?.opens.startsWith('01:')).toBe(true)
    }),
    { numRuns: 400 },
  )
})

it('never goes back while time goes on', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 2_000_000 }), ([now, opening], seconds) => {
      const later = instantOf(Date.parse(now) / 1000 + seconds)
      expect(secondsBetween(nextOpening(now, opening), nextOpening(later, opening))).toBeGreaterThanOrEqual(0)
    }),
  )
})
