import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, instantOf, isInstant, secondsOf } from '../../../../shared/domain/time/instant'
import {
  about,
  compareMoments,
  earliest,
  exactly,
  isBefore,
  isInFuture,
  isMoment,
  later,
  latest,
  localDateOfMoment,
  momentOf,
  onDate,
  UNKNOWN,
  type Moment,
} from '../../../../shared/domain/time/moment'

const instant = fc.integer({ min: 1_600_000_000, max: 1_900_000_000 }).map(instantOf)
const moment = fc.oneof(
  instant.map(exactly),
  instant.map(about),
  instant.map((at) => onDate(at.slice(0, 10))),
  fc.constant(UNKNOWN),
)

describe('instants', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(instantOf(secondsOf(at))).toBe(at)
      }),
    )
  })
  it.each([
    '2026-11-21T23:50:00',
    '2026-11-21 23:50:00Z',
    '2026-11-21T24:00:00Z',
    '2026-11-21T23:50:00.000Z',
    '2026-02-30T10:00:00Z',
  ])('refuses %s', (text) => {
    expect(isInstant(text)).toBe(false)
  })
})

describe('moments', () => {
  it('asks of each precision its own shape', () => {
    expect(isMoment(exactly('2026-11-21T23:50:00Z'))).toBe(true)
    expect(isMoment(exactly('2026-11-21'))).toBe(false)
    expect(isMoment(about('2026-11-21T23:50:00Z'))).toBe(true)
    expect(isMoment(onDate('2026-11-21'))).toBe(true)
    expect(isMoment(onDate('2026-11-31'))).toBe(false)
    expect(isMoment(UNKNOWN)).toBe(true)
    expect(isMoment({ at: '2026-11-21', precision: 'unknown' })).toBe(false)
    expect(isMoment({ at: null, precision: 'exact' })).toBe(false)
  })

  it('reads the two columns of the register, and refuses what does not fit together', () => {
    expect(momentOf('2026-11-21', 'date_only')).toEqual(onDate('2026-11-21'))
    expect(momentOf(null, 'unknown')).toEqual(UNKNOWN)
    expect(() => momentOf(null, 'exact')).toThrow(RangeError)
    expect(() => momentOf('2026-11-21', 'approx')).toThrow(RangeError)
  })

  it('takes a date as its whole local day and "about" as the minutes either side', () => {
    expect(earliest(onDate('2026-06-01'))).toBe('2026-05-31T23:00:00Z')
    expect(latest(onDate('2026-06-01'))).toBe('2026-06-01T22:59:59Z')
    expect(earliest(about('2026-06-01T12:00:00Z'))).toBe('2026-06-01T11:00:00Z')
    expect(latest(about('2026-06-01T12:00:00Z'), 30)).toBe('2026-06-01T12:30:00Z')
    expect(earliest(UNKNOWN)).toBeNull()
    expect(latest(UNKNOWN)).toBeNull()
  })

  it('never has an earliest after its latest', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 240 }), (m, minutes) => {
        const [from, to] = [earliest(m, minutes), latest(m, minutes)]
        expect(from === null || to === null || from <= to).toBe(true)
      }),
    )
  })

  it('gives the London date', () => {
    expect(localDateOfMoment(exactly('2026-06-01T23:30:00Z'))).toBe('2026-06-02')
    expect(localDateOfMoment(onDate('2026-06-01'))).toBe('2026-06-01')
    expect(localDateOfMoment(UNKNOWN)).toBeNull()
  })

  it('is certain of an order only where the facts are', () => {
    expect(isBefore(onDate('2026-06-01'), exactly('2026-06-01T10:00:00Z'))).toBe(false)
    expect(isBefore(exactly('2026-06-01T10:00:00Z'), onDate('2026-06-01'))).toBe(false)
    expect(isBefore(onDate('2026-05-31'), exactly('2026-06-01T10:00:00Z'))).toBe(true)
    expect(isBefore(UNKNOWN, exactly('2026-06-01T10:00:00Z'))).toBe(false)
    expect(isInFuture(onDate('2026-06-02'), '2026-06-01T23:30:00Z')).toBe(false)
    expect(isInFuture(onDate('2026-06-03'), '2026-06-01T23:30:00Z')).toBe(true)
    expect(isInFuture(exactly('2026-06-01T10:00:01Z'), '2026-06-01T10:00:00Z')).toBe(true)
  })

  it('takes the later of two, and of two on one day the one that says more', () => {
    const left = exactly('2026-06-01T10:00:00Z')
    expect(later(left, exactly('2026-06-01T09:00:00Z'))).toEqual(left)
    expect(later(onDate('2026-06-01'), left)).toEqual(left)
    expect(later(left, onDate('2026-06-02'))).toEqual(onDate('2026-06-02'))
    expect(later(UNKNOWN, left)).toEqual(left)
    expect(later(about('2026-06-01T10:00:00Z'), left)).toEqual(left)
    expect(later(UNKNOWN, UNKNOWN)).toEqual(UNKNOWN)
  })

  it('orders moments consistently, whichever way round they are asked', () => {
    fc.assert(
      fc.property(moment, moment, moment, (a: Moment, b: Moment, c: Moment) => {
        expect(Math.sign(compareMoments(a, b)) + Math.sign(compareMoments(b, a))).toBe(0)
        if (compareMoments(a, b) <= 0 && compareMoments(b, c) <= 0) {
          expect(compareMoments(a, c)).toBeLessThanOrEqual(0)
        }
        expect(localDateOfMoment(later(a, b))).toBe(localDateOfMoment(later(b, a)))
      }),
    )
  })

  it('keeps the hours of an elapsed time across both clock changes', () => {
    expect(addSeconds('2026-03-28T18:00:00Z', 259_200)).toBe('2026-03-31T18:00:00Z')
  })
})
