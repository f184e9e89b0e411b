import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { instantOf, secondsOf } from '../../../../shared/domain/time/instant'
import { endOfDay, fromLocal, localDateOf, startOfDay, toLocal } from '../../../../shared/domain/time/london'

const seconds = fc.integer({
  min: secondsOf('1950-01-01T00:00:00Z'),
  max: secondsOf('2150-12-31T23:59:59Z'),
})

describe('Europe/London', () => {
  it('agrees with Temporal on what the wall clock showed, 1950 to 2150', () => {
    fc.assert(
      fc.property(seconds, (at) => {
        const there = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO('Europe/London')
        const local = toLocal(instantOf(at))
        expect(`${local.date}T${local.time}`).toBe(
          there.toPlainDateTime().toString({ smallestUnit: 'second' }),
        )
        expect(local.offset).toBe(there.offsetNanoseconds / 1e9)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds its way back from the wall clock to the instant', () => {
    fc.assert(
      fc.property(seconds, (at) => {
        const instant = instantOf(at)
        const local = toLocal(instant)
        const back = fromLocal(local.date, local.time)
        const instants =
          back.kind === 'one' ? [back.instant] : back.kind === 'twice' ? [back.first, back.second] : []
        expect(instants).toContain(instant)
      }),
      { numRuns: 2000 },
    )
  })

  it('says that 01:30 on the October night was shown twice', () => {
    expect(fromLocal('2026-10-25', '01:30')).toEqual({
      kind: 'twice',
      first: '2026-10-25T00:30:00Z',
      second: '2026-10-25T01:30:00Z',
    })
    expect(fromLocal('2026-10-25', '00:59:59').kind).toBe('one')
    expect(fromLocal('2026-10-25', '01:00').kind).toBe('twice')
    expect(fromLocal('2026-10-25', '01:59:59').kind).toBe('twice')
    expect(fromLocal('2026-10-25', '02:00').kind).toBe('one')
  })

  it('says that 01:30 on the March night was never shown', () => {
    expect(fromLocal('2026-03-29', '00:59:59')).toEqual({ kind: 'one', instant: '2026-03-29T00:59:59Z' })
    expect(fromLocal('2026-03-29', '01:00').kind).toBe('never')
    expect(fromLocal('2026-03-29', '01:59:59').kind).toBe('never')
    expect(fromLocal('2026-03-29', '02:00')).toEqual({ kind: 'one', instant: '2026-03-29T01:00:00Z' })
  })

  it('reads the date off the wall clock at every hour since 1900', () => {
    const since1900 = fc.integer({
      min: secondsOf('1890-01-01T00:00:00Z'),
      max: secondsOf('2150-12-31T23:59:59Z'),
    })
    fc.assert(
      fc.property(since1900, (at) => {
        expect(localDateOf(instantOf(at))).toBe(toLocal(instantOf(at)).date)
      }),
      { numRuns: 3000 },
    )
  })

  it('takes the date from London, not from UTC', () => {
    expect(localDateOf('2026-06-01T23:30:00Z')).toBe('2026-06-02')
    expect(localDateOf('2026-12-01T23:30:00Z')).toBe('2026-12-01')
    expect(localDateOf('2025-12-31T23:59:59Z')).toBe('2025-12-31')
  })

  it('knows days of 23, 24 and 25 hours', () => {
    const length = (date: string) => secondsOf(endOfDay(date)) - secondsOf(startOfDay(date)) + 1
    expect(length('2026-03-29')).toBe(23 * 3600)
    expect(length('2026-06-01')).toBe(24 * 3600)
    expect(length('2026-10-25')).toBe(25 * 3600)
  })
})
