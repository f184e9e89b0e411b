import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countEpisodes } from '../../../../shared/domain/episodes/counts'
import { eighteenNotice, isAdultAtStart, knownDob } from '../../../../shared/domain/episodes/eighteen'
import { ageOn, birthday903 } from '../../../../shared/domain/time/ages'
import { addDays, dateOfDayNumber } from '../../../../shared/domain/time/localDate'

const date = fc.integer({ min: 10_000, max: 40_000 }).map(dateOfDayNumber)

test('whoever is 17 counts, whoever is 18 does not; born on 29 February, from 28 February on', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -400, max: 400 }), (dob, offset) => {
      const start = addDays(birthday903(dob, 18), offset)
      expect(isAdultAtStart(dob, start)).toBe(offset >= 0)
      if (dob.slice(5) !== '02-29') expect(isAdultAtStart(dob, start)).toBe((ageOn(dob, start) ?? 0) >= 18)
    }),
  )
})

test('what is not known takes nobody out of the figures', () => {
  fc.assert(
    fc.property(date, date, (dob, start) => {
      expect(isAdultAtStart(null, start)).toBe(false)
      expect(isAdultAtStart(dob, null)).toBe(false)
      expect(isAdultAtStart(knownDob({ dob, dobPrecision: 'approx' }), start)).toBe(false)
    }),
  )
})

test('counts leave out exactly the episodes of adults', () => {
  fc.assert(
    fc.property(date, fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 20 }), (dob, offsets) => {
      const birthday = birthday903(dob, 18)
      const episodes = offsets.map((offset) => {
        const startDate = addDays(birthday, offset)
        return {
          type: 'M' as const,
          status: 'closed' as const,
          startDate,
          adultAtStart: isAdultAtStart(dob, startDate),
        }
      })
      const { ever } = countEpisodes(episodes, addDays(birthday, 60))
      expect(ever).toBe(offsets.filter((offset) => offset < 0).length)
    }),
  )
})

describe('a child still missing around the 18th birthday', () => {
  const missing = { dob: '2008-12-10', dobPrecision: 'exact', startDate: '2026-11-01' } as const

  it.each([
    ['2026-11-09', null],
    ['2026-11-10', 'soon'],
    ['2026-12-09', 'soon'],
    ['2026-12-10', 'turned'],
    ['2027-06-01', 'turned'],
  ])('on %s: %s', (today, level) => {
    expect(eighteenNotice(missing, today)?.level ?? null).toBe(level)
  })

  it('is silent about an adult and about an unknown birth date, and says when it is a guess', () => {
    expect(eighteenNotice({ ...missing, startDate: '2026-12-10' }, '2026-12-11')).toBeNull()
    expect(eighteenNotice({ ...missing, dob: null, dobPrecision: 'unknown' }, '2026-12-11')).toBeNull()
    expect(eighteenNotice({ ...missing, dobPrecision: 'approx' }, '2026-12-11')?.words).toContain('guessed')
  })
})
