import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { ageOn, birthday903, retentionAnniversary } from '../../../../shared/domain/time/ages'
import { dateOfDayNumber } from '../../../../shared/domain/time/localDate'

describe('ages', () => {
  it('counts whole years, and nothing where the birth is not known', () => {
    expect(ageOn('2013-11-22', '2026-11-22')).toBe(13)
    expect(ageOn('2013-11-23', '2026-11-22')).toBe(12)
    expect(ageOn('2026-11-22', '2026-11-22')).toBe(0)
    expect(ageOn('2026-11-23', '2026-11-22')).toBeNull()
    expect(ageOn(null, '2026-11-22')).toBeNull()
  })

  it('agrees with Temporal on every other birthday than 29 February', () => {
    const days = fc.integer({ min: 0, max: 30_000 })
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [dob, on] = [Math.min(a, b), Math.max(a, b)].map(dateOfDayNumber)
        if (dob === undefined || on === undefined || dob.endsWith('-02-29')) return
        const years = Temporal.PlainDate.from(dob).until(on, { largestUnit: 'years' }).years
        expect(ageOn(dob, on)).toBe(years)
      }),
    )
  })

  it('keeps the two 29 February rules apart', () => {
    expect(birthday903('2008-02-29', 18)).toBe('2026-02-28')
    expect(retentionAnniversary('2008-02-29', 18)).toBe('2026-03-01')
    expect(retentionAnniversary('2008-02-29', 75)).toBe('2083-03-01')
    expect(birthday903('2008-02-29', 20)).toBe('2028-02-29')
    expect(retentionAnniversary('2008-02-29', 20)).toBe('2028-02-29')
    expect(birthday903('2008-05-05', 18)).toBe('2026-05-05')
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
  })
})
