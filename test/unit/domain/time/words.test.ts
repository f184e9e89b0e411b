import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds, instantOf } from '../../../../shared/domain/time/instant'
import { about, exactly, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'
import {
  agoWords,
  clockAndDayWords,
  dueWords,
  exactWords,
  lengthWords,
  shortWords,
  spokenWords,
} from '../../../../shared/domain/time/words'

/** Sunday 22 November 2026, 08:50 in London. */
const NOW = '2026-11-22T08:50:00Z'

describe('times in words', () => {
  it.each([
    [exactly('2026-11-21T23:50:00Z'), 'last night, Sat 21 Nov 23:50, 9 h ago'],
    [exactly('2026-11-21T14:00:00Z'), 'yesterday, Sat 21 Nov 14:00, 18 h ago'],
    [exactly('2026-11-22T02:10:00Z'), 'early this morning, Sun 22 Nov 02:10, 6 h ago'],
    [exactly('2026-11-22T08:25:00Z'), 'today, Sun 22 Nov 08:25, 25 min ago'],
    [exactly('2026-11-22T08:49:30Z'), 'Sun 22 Nov 08:49, just now'],
    [exactly('2026-11-16T09:00:00Z'), 'Mon 16 Nov 09:00, 6 days ago'],
    [exactly('2025-11-21T23:50:00Z'), 'Fri 21 Nov 2025 23:50, 366 days ago'],
    [about('2026-11-21T23:50:00Z'), 'last night, Sat 21 Nov about 23:50, about 9 h ago'],
    [onDate('2026-11-21'), 'yesterday, Sat 21 Nov, time not known'],
    [onDate('2026-11-15'), 'on Sun 15 Nov, time not known'],
    [exactly('2026-11-23T09:30:00Z'), 'tomorrow, Mon 23 Nov 09:30, in 24 h'],
    [UNKNOWN, 'time not known'],
  ])('says %o', (moment, words) => {
    expect(spokenWords(moment, NOW)).toBe(words)
  })

  it('gives the exact form for hover and print, in British order and London time', () => {
    expect(exactWords(exactly('2026-11-22T09:15:00Z'))).toBe('Sun 22 Nov 2026, 09:15')
    expect(exactWords(exactly('2026-06-01T23:30:00Z'))).toBe('Tue 2 Jun 2026, 00:30')
    expect(exactWords(about('2026-11-22T09:15:00Z'))).toBe('Sun 22 Nov 2026, about 09:15')
    expect(exactWords(onDate('2026-11-22'))).toBe('Sun 22 Nov 2026, time not known')
    expect(exactWords(UNKNOWN)).toBe('time not known')
  })

  it('tells the two half past ones of the October night apart', () => {
    expect(exactWords(exactly('2026-10-25T00:30:00Z'))).toBe(
      'Sun 25 Oct 2026, 01:30 (summer time, the first)',
    )
    expect(exactWords(exactly('2026-10-25T01:30:00Z'))).toBe(
      'Sun 25 Oct 2026, 01:30 (winter time, the second)',
    )
    expect(shortWords(exactly('2026-10-25T02:30:00Z'), NOW)).toBe('Sun 25 Oct 02:30')
  })

  it('says what is due and how late it is', () => {
    expect(dueWords('2026-11-23T15:50:00Z', NOW)).toBe('due in 31 h')
    expect(dueWords('2026-11-22T09:10:00Z', NOW)).toBe('due in 20 min')
    expect(dueWords(NOW, NOW)).toBe('due now')
    expect(dueWords('2026-11-22T04:49:00Z', NOW)).toBe('4 h overdue')
    expect(dueWords('2026-11-10T08:50:00Z', NOW)).toBe('12 days overdue')
  })

  it('says how long ago', () => {
    expect(agoWords(exactly('2026-11-20T15:50:00Z'), NOW)).toBe('41 h ago')
    expect(agoWords(about('2026-11-20T15:50:00Z'), NOW)).toBe('about 41 h ago')
    expect(agoWords(onDate('2026-11-22'), NOW)).toBe('today')
    expect(agoWords(onDate('2026-11-21'), NOW)).toBe('yesterday')
    expect(agoWords(onDate('2026-11-02'), NOW)).toBe('20 days ago')
    expect(agoWords(UNKNOWN, NOW)).toBe('time not known')
  })

  it('says when something was last entered', () => {
    expect(clockAndDayWords('2026-11-22T08:32:00Z', NOW)).toBe('08:32')
    expect(clockAndDayWords('2026-11-21T16:40:00Z', NOW)).toBe('16:40 yesterday')
    expect(clockAndDayWords('2026-11-20T16:40:00Z', NOW)).toBe('16:40 on Fri 20 Nov')
  })

  it('never says that more time is left than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 10_000_000 }), (seconds) => {
        const [figure, unit] = lengthWords(seconds).split(' ')
        const size = unit === 'min' ? 60 : unit === 'h' ? 3600 : 86_400
        expect(Number(figure) * size).toBeLessThanOrEqual(seconds)
        expect((Number(figure) + 1) * size).toBeGreaterThan(seconds)
      }),
    )
  })

  it('always says something', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.integer({ min: -9e6, max: 9e6 }),
        (at, shift) => {
          const instant = instantOf(at)
          const said = spokenWords(exactly(instant), addSeconds(instant, shift))
          expect(said).not.toMatch(/undefined|NaN|-\d/)
        },
      ),
    )
  })
})
