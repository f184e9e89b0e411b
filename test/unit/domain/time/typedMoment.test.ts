import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf, secondsOf } from '../../../../shared/domain/time/instant'
import { localDateOf, toLocal } from '../../../../shared/domain/time/london'
import { about, exactly, isMoment, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'
import { readTypedDay, readTypedMoment } from '../../../../shared/domain/time/typedMoment'
import { readTypedTime } from '../../../../shared/domain/time/typedTime'

/** Sunday 22 November 2026, 08:50 in London. */
const NOW = '2026-11-22T08:50:30Z'

const at = (day: string, time: string, now = NOW) => {
  const result = readTypedMoment({ day, time }, now)
  if (result.kind === 'ok') return result.moment
  if (result.kind === 'ask') return result.options.map(({ said }) => said)
  return result.kind === 'problem' ? `${result.field}: ${result.message}` : null
}

describe('the time box', () => {
  it.each([
    ['2350', ['23:50']],
    ['23:50', ['23:50']],
    ['23.50', ['23:50']],
    ['23h50', ['23:50']],
    ['2350hrs', ['23:50']],
    ['11.50pm', ['23:50']],
    ['11:50 p.m.', ['23:50']],
    ['1150pm', ['23:50']],
    ['11pm', ['23:00']],
    ['9am', ['09:00']],
    ['9 am', ['09:00']],
    ['12am', ['00:00']],
    ['12.30am', ['00:30']],
    ['12pm', ['12:00']],
    ['0915', ['09:15']],
    ['09:15', ['09:15']],
    ['09', ['09:00']],
    ['00:00', ['00:00']],
    ['0', ['00:00']],
    ['13', ['13:00']],
    ['noon', ['12:00']],
    ['9', ['09:00', '21:00']],
    ['9.30', ['09:30']],
    ['930', ['09:30']],
  ])('reads %s', (text, times) => {
    expect(readTypedTime(text)).toEqual({ kind: 'times', times, approx: false })
  })

  it.each(['about 2350', 'around 23:50', '~2350', 'c. 2350', '2350ish', '2350 approx'])(
    'hears "about" in %s',
    (text) => {
      expect(readTypedTime(text)).toEqual({ kind: 'times', times: ['23:50'], approx: true })
    },
  )

  it('knows now, midnight, and that nobody knows', () => {
    expect(readTypedTime('now')).toEqual({ kind: 'now' })
    expect(readTypedTime('Midnight')).toEqual({ kind: 'midnight', approx: false })
    expect(readTypedTime('not known')).toEqual({ kind: 'notKnown' })
    expect(readTypedTime('?')).toEqual({ kind: 'notKnown' })
    expect(readTypedTime('')).toEqual({ kind: 'empty' })
  })

  it.each(['2460', '25:00', '24:00', '13pm', '0am', '99', '12345', 'late', '9 to 10', '23:5'])(
    'refuses %s in words',
    (text) => {
      const result = readTypedTime(text)
      expect(result.kind).toBe('problem')
      expect(result.kind === 'problem' && result.message).toMatch(/\.$/)
    },
  )
})

describe('day and time together', () => {
  it('takes a bare time as its latest past occurrence and says so', () => {
    expect(readTypedMoment({ day: '', time: '2350' }, NOW)).toEqual({
      kind: 'ok',
      moment: exactly('2026-11-21T23:50:00Z'),
      said: 'last night, Sat 21 Nov 23:50, 9 h ago',
    })
    expect(at('', '0830')).toEqual(exactly('2026-11-22T08:30:00Z'))
    expect(at('', '08:50')).toEqual(exactly('2026-11-22T08:50:00Z'))
    expect(at('', 'midnight')).toEqual(exactly('2026-11-22T00:00:00Z'))
    expect(at('', 'now')).toEqual(exactly('2026-11-22T08:50:00Z'))
    expect(at('', 'about 2350')).toEqual(about('2026-11-21T23:50:00Z'))
  })

  it.each([
    ['2350', '', exactly('2026-11-21T23:50:00Z')],
    ['0200', '', exactly('2026-11-22T02:00:00Z')],
    ['200', '', exactly('2026-11-22T02:00:00Z')],
    ['11.50pm', '', exactly('2026-11-21T23:50:00Z')],
    ['about 2350', '', about('2026-11-21T23:50:00Z')],
    ['now', '', onDate('2026-11-22')],
    ['not known', '', UNKNOWN],
    ['', 'yesterday', onDate('2026-11-21')],
    ['', '20/11', onDate('2026-11-20')],
    ['yesterday 2350', '', exactly('2026-11-21T23:50:00Z')],
    ['', 'last night 2350', exactly('2026-11-21T23:50:00Z')],
    ['', '23:50 yesterday', exactly('2026-11-21T23:50:00Z')],
    ['fri 10.15pm', '', exactly('2026-11-20T22:15:00Z')],
    ['', '20/11 about 2350', about('2026-11-20T23:50:00Z')],
  ])('puts into their boxes what stands in one: "%s", "%s"', (day, time, moment) => {
    expect(at(day, time)).toEqual(moment)
  })

  it('leaves alone what can be read where it stands, and says of the box it stands in what cannot be read', () => {
    expect(at('2/4', '')).toEqual(onDate('2026-04-02'))
    expect(at('0204', '')).toEqual(onDate('2026-04-02'))
    expect(at('', '10 30')).toEqual(exactly('2026-11-21T10:30:00Z'))
    expect(at('31/2', '')).toBe('day: There is no 31 Feb.')
    expect(at('', 'late')).toMatch(/^time: "late" is not a time/)
    expect(at('2350', '2350')).toMatch(/^day: /)
  })

  it('asks whether a day or a time was meant where the day has to be asked anyway', () => {
    expect(at('0930', '')).toEqual(['on Wed 30 Sep, time not known', 'yesterday, Sat 21 Nov 09:30, 23 h ago'])
    expect(at('10', '')).toEqual([
      'on Tue 10 Nov, time not known',
      'yesterday, Sat 21 Nov 10:00, 22 h ago',
      'last night, Sat 21 Nov 22:00, 10 h ago',
    ])
    const day = readTypedDay('0930', NOW)
    expect(day.kind === 'ask' && day.options.map(({ moment }) => moment)).toEqual([onDate('2026-09-30')])
  })

  it('reads both boxes typed into either one as it reads them apart', () => {
    const days = fc.constantFrom('yesterday', 'fri', '20/11', '20 nov', '3 days ago', '20/11/2026')
    const times = fc.constantFrom('2350', '23:50', '11.50pm', 'about 0915', 'midday')
    fc.assert(
      fc.property(days, times, (day, time) => {
        const apart = readTypedMoment({ day, time }, NOW)
        expect(apart.kind).toBe('ok')
        for (const words of [`${day} ${time}`, `${time} ${day}`]) {
          expect(readTypedMoment({ day: words, time: '' }, NOW)).toEqual(apart)
          expect(readTypedMoment({ day: '', time: words }, NOW)).toEqual(apart)
        }
      }),
    )
  })

  it('asks when a bare time is a few minutes ahead of the clock', () => {
    expect(at('', '0855')).toEqual(['yesterday, Sat 21 Nov 08:55, 23 h ago', 'Sun 22 Nov 08:50, just now'])
  })

  it('asks morning or evening only where both have been', () => {
    expect(at('yesterday', '9')).toEqual([
      'yesterday, Sat 21 Nov 09:00, 23 h ago',
      'last night, Sat 21 Nov 21:00, 11 h ago',
    ])
    expect(at('today', '7')).toEqual(exactly('2026-11-22T07:00:00Z'))
  })

  it('asks which midnight of a day', () => {
    expect(at('yesterday', 'midnight')).toHaveLength(2)
    expect(at('today', 'midnight')).toEqual(exactly('2026-11-22T00:00:00Z'))
  })

  it('keeps a day without a time as a day, and nothing known as unknown', () => {
    expect(at('21/11', '')).toEqual(onDate('2026-11-21'))
    expect(at('21/11', 'not known')).toEqual(onDate('2026-11-21'))
    expect(at('', 'not known')).toEqual(UNKNOWN)
    expect(at('', '')).toBeNull()
  })

  it('refuses what is to come, and says what it is now', () => {
    expect(at('today', '0905')).toBe(
      'time: Sun 22 Nov 2026, 09:05 is in the future. It is now Sun 22 Nov 2026, 08:50.',
    )
    expect(at('tomorrow', '0905')).toBe('day: Mon 23 Nov 2026 is in the future.')
    expect(at('yesterday', 'now')).toMatch(/^time: "Now" is not on Sat 21 Nov 2026/)
  })

  it('asks which half past one on the October night, and gives the two instants', () => {
    const asked = readTypedMoment({ day: '25/10/26', time: '0130' }, NOW)
    expect(asked.kind === 'ask' && asked.options.map(({ moment }) => moment.at)).toEqual([
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
    ])
    expect(at('25/10/26', '0130')).toEqual([
      expect.stringContaining('01:30 (summer time, the first)'),
      expect.stringContaining('01:30 (winter time, the second)'),
    ])
    // In the second of the two hours only the first 01:30 has been.
    expect(at('', '0130', '2026-10-25T01:10:00Z')).toEqual(exactly('2026-10-25T00:30:00Z'))
  })

  it('refuses the hour of the March night that never was', () => {
    const message =
      'time: There was no such time on Sun 29 Mar 2026: the clocks went forward from 01:00 to 02:00.'
    expect(at('29/3/26', '0130')).toBe(message)
    expect(at('', '0130', '2026-03-29T08:00:00Z')).toBe(message)
    expect(at('29/3/26', '0200')).toEqual(exactly('2026-03-29T01:00:00Z'))
  })

  it('reads a past day and time back to the instant, or offers it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: secondsOf('2020-01-01T00:00:00Z') / 60, max: Math.floor(secondsOf(NOW) / 60) }),
        (minutes) => {
          const instant = instantOf(minutes * 60)
          const local = toLocal(instant)
          const [year, month, day] = local.date.split('-')
          const result = readTypedMoment(
            { day: `${day}/${month}/${year}`, time: local.time.slice(0, 5) },
            NOW,
          )
          const offered =
            result.kind === 'ok'
              ? [result.moment.at]
              : result.kind === 'ask'
                ? result.options.map((o) => o.moment.at)
                : []
          expect(offered).toContain(instant)
        },
      ),
    )
  })

  it('never throws, and never answers with a moment to come or malformed', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.stringMatching(/^[0-9:./ apm]{0,8}$/),
      fc.constantFrom('now', 'midnight', '9', ''),
    )
    const now = fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }).map(instantOf)
    fc.assert(
      fc.property(text, text, now, (day, time, when) => {
        const result = readTypedMoment({ day, time }, when)
        const moments =
          result.kind === 'ok'
            ? [result.moment]
            : result.kind === 'ask'
              ? result.options.map((o) => o.moment)
              : []
        for (const moment of moments) {
          expect(isMoment(moment)).toBe(true)
          const limit = moment.precision === 'date_only' ? localDateOf(when) : when
          expect(moment.at === null || moment.at <= limit).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
