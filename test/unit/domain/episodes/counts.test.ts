import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countEpisodes, type CountedEpisode } from '../../../../shared/domain/episodes/counts'
import { addDays, dateOfDayNumber } from '../../../../shared/domain/time/localDate'

const on = (startDate: string | null, more: Partial<CountedEpisode> = {}): CountedEpisode => ({
  type: 'M',
  status: 'closed',
  startDate,
  adultAtStart: false,
  ...more,
})

describe('counts', () => {
  it('takes windows that include the day and leave out the day N days before it', () => {
    const day = '2026-11-22'
    const counts = countEpisodes(
      [
        on(day),
        on(addDays(day, -29)),
        on(addDays(day, -30)),
        on(addDays(day, -89)),
        on(addDays(day, -90)),
        on('2025-11-23'),
        on('2025-11-22'),
        on(addDays(day, 1)),
      ],
      day,
    )
    expect(counts).toEqual({ days30: 2, days90: 4, months12: 6, ever: 8, startNotKnown: 0 })
  })

  it('counts missing and away, not information only, not what was recorded in error', () => {
    const day = '2026-11-22'
    expect(
      countEpisodes(
        [
          on(day),
          on(day, { type: 'A', status: 'open' }),
          on(day, { type: 'O' }),
          on(day, { status: 'cancelled' }),
          on(null),
        ],
        day,
      ),
    ).toEqual({ days30: 2, days90: 2, months12: 2, ever: 3, startNotKnown: 1 })
  })

  it('never counts more in a shorter window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 18_000, max: 20_900 })), (days) => {
        const counts = countEpisodes(
          days.map((number) => on(dateOfDayNumber(number))),
          '2026-11-22',
        )
        expect(counts.days30).toBeLessThanOrEqual(counts.days90)
        expect(counts.days90).toBeLessThanOrEqual(counts.months12)
        expect(counts.months12).toBeLessThanOrEqual(counts.ever)
      }),
    )
  })
})
