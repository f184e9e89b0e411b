import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  clockStart,
  dueAt,
  interviewClock,
  type ClockFacts,
} from '../../../../shared/domain/interviews/clock72'
import { talkedBeforeReturn, within72 } from '../../../../shared/domain/interviews/within72'
import { addSeconds, instantOf } from '../../../../shared/domain/time/instant'
import { toLocal } from '../../../../shared/domain/time/london'
import {
  elapsedBetween,
  about,
  exactly,
  onDate,
  UNKNOWN,
  type Moment,
} from '../../../../shared/domain/time/moment'
import { times } from '../episodes/times'

const returnedAt = (returned: Moment) => ({ from: returned, provisional: false })

describe('72 hours (practice.md 10.2)', () => {
  it.each([
    ['2026-03-28T18:00:00Z', '2026-03-31T18:00:00Z', '2026-03-31', '19:00'],
    ['2026-10-24T17:00:00Z', '2026-10-27T17:00:00Z', '2026-10-27', '17:00'],
    ['2026-04-03T08:30:00Z', '2026-04-06T08:30:00Z', '2026-04-06', '09:30'],
    ['2026-03-29T00:30:00Z', '2026-04-01T00:30:00Z', '2026-04-01', '01:30'],
    ['2026-03-26T01:30:00Z', '2026-03-29T01:30:00Z', '2026-03-29', '02:30'],
    ['2026-10-25T00:30:00Z', '2026-10-28T00:30:00Z', '2026-10-28', '00:30'],
    ['2026-10-25T01:30:00Z', '2026-10-28T01:30:00Z', '2026-10-28', '01:30'],
    ['2026-12-30T10:00:00Z', '2027-01-02T10:00:00Z', '2027-01-02', '10:00'],
  ])('returned %s is due %s', (returned, due, localDate, localTime) => {
    expect(dueAt(returnedAt(exactly(returned)))).toBe(due)
    const local = toLocal(due)
    expect([local.date, local.time.slice(0, 5)]).toEqual([localDate, localTime])
  })

  it('is 72 elapsed hours by Temporal too, over every night of the years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 2_000_000_000 }).map(instantOf), (returned) => {
        const due = Temporal.Instant.from(returned).toZonedDateTimeISO('Europe/London').add({ hours: 72 })
        expect(dueAt(returnedAt(exactly(returned)))).toBe(due.toInstant().toString())
      }),
    )
  })

  it.each([
    ['2026-06-01', '2026-06-03', '24:00:01', '71:59:59', 'within'],
    ['2026-06-01', '2026-06-04', '48:00:01', '95:59:59', 'cannot_be_determined'],
    ['2026-06-01', '2026-06-05', '72:00:01', '119:59:59', 'outside'],
    ['2026-03-28', '2026-03-30', '23:00:01', '70:59:59', 'within'],
    ['2026-03-28', '2026-04-01', '71:00:01', '118:59:59', 'cannot_be_determined'],
    ['2026-03-29', '2026-04-02', '72:00:01', '118:59:59', 'outside'],
    ['2026-10-24', '2026-10-26', '25:00:01', '72:59:59', 'cannot_be_determined'],
    ['2026-10-24', '2026-10-27', '49:00:01', '96:59:59', 'cannot_be_determined'],
    ['2026-10-24', '2026-10-28', '73:00:01', '120:59:59', 'outside'],
  ])('returned on %s, interviewed on %s: %s to %s, %s', (returned, held, smallest, largest, result) => {
    const clock = (seconds: number) =>
      [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
        .map((n) => String(n).padStart(2, '0'))
        .join(':')
    const elapsed = elapsedBetween(onDate(returned), onDate(held))
    expect(elapsed && [clock(elapsed.smallest), clock(elapsed.largest)]).toEqual([smallest, largest])
    expect(within72(returnedAt(onDate(returned)), onDate(held))).toBe(result)
  })

  it('is within at exactly 259,200 seconds and outside one second later', () => {
    const returned = exactly('2026-06-01T10:00:00Z')
    expect(within72(returnedAt(returned), exactly(addSeconds(returned.at, 259_200)))).toBe('within')
    expect(within72(returnedAt(returned), exactly(addSeconds(returned.at, 259_201)))).toBe('outside')
  })

  it('counts an interview before the return as within, and says so', () => {
    const returned = exactly('2026-06-01T10:00:00Z')
    const before = exactly('2026-06-01T08:00:00Z')
    expect(within72(returnedAt(returned), before)).toBe('within')
    expect(talkedBeforeReturn(returnedAt(returned), before)).toBe(true)
    expect(talkedBeforeReturn(returnedAt(returned), onDate('2026-06-01'))).toBe(false)
  })

  it('uses the setting for "about" and decides nothing from what is not known', () => {
    const returned = about('2026-06-01T10:00:00Z')
    const held = exactly('2026-06-04T09:30:00Z')
    expect(within72(returnedAt(returned), held, 30)).toBe('within')
    expect(within72(returnedAt(returned), held, 60)).toBe('cannot_be_determined')
    expect(within72(returnedAt(UNKNOWN), held)).toBe('cannot_be_determined')
    expect(within72(returnedAt(returned), UNKNOWN)).toBe('cannot_be_determined')
    expect(within72(null, held)).toBe('cannot_be_determined')
    expect(within72({ from: returned, provisional: true }, held, 0)).toBe('cannot_be_determined')
  })

  it('never says within and outside of the same hours', () => {
    const at = fc.integer({ min: 1_700_000_000, max: 1_700_900_000 }).map(instantOf)
    fc.assert(
      fc.property(at, at, (returned, held) => {
        const exact = within72(returnedAt(exactly(returned)), exactly(held))
        expect(exact).not.toBe('cannot_be_determined')
        for (const vague of [
          within72(returnedAt(onDate(toLocal(returned).date)), onDate(toLocal(held).date)),
          within72(returnedAt(about(returned)), about(held)),
        ])
          expect(['cannot_be_determined', exact]).toContain(vague)
      }),
    )
  })
})

describe('where the clock starts', () => {
  const [found, back] = [exactly('2026-06-01T10:00:00Z'), exactly('2026-06-01T20:00:00Z')]
  it('is the return, else provisionally the time found, else nowhere', () => {
    expect(clockStart(times({ located: found, returned: back }))).toEqual({ from: back, provisional: false })
    expect(clockStart(times({ located: found }))).toEqual({ from: found, provisional: true })
    expect(clockStart(times({ located: found, returned: UNKNOWN, returnMode: 'police' }))?.provisional).toBe(
      true,
    )
    expect(clockStart(times({ returnMode: 'police' }))).toBeNull()
  })
})

describe('how an episode stands', () => {
  /** Sunday 22 November 2026, 08:50 in London. */
  const NOW = '2026-11-22T08:50:00Z'
  /** Open again on Monday at 08:45. */
  const view = { now: NOW, nextOpen: '2026-11-23T08:45:00Z' }
  const clock = (more: Partial<ClockFacts>) =>
    interviewClock(
      {
        ...times(),
        status: 'open',
        beforeHomeward: false,
        adultAtStart: false,
        outcome: null,
        ...more,
      },
      view,
    )
  const backHoursAgo = (hours: number) => ({ returned: exactly(addSeconds(NOW, -hours * 3600)) })

  it.each([
    [1, 'dueLater', 'none'],
    [23, 'dueLater', 'none'],
    [24, 'dueLater', 'amber24'],
    [41, 'dueLater', 'amber24'],
    [48, 'dueLater', 'amber48'],
    [49, 'beforeNextOpen', 'amber48'],
    [71, 'beforeNextOpen', 'amber48'],
    [72, 'overdue', 'red'],
    [76, 'overdue', 'red'],
  ])('returned %i hours ago: %s, %s', (hours, bucket, level) => {
    const result = clock(backHoursAgo(hours))
    expect([result.bucket, result.level]).toEqual([bucket, level])
  })

  it('draws the line where the council opens again', () => {
    const due = (instant: string) => clock({ returned: exactly(addSeconds(instant, -259_200)) }).bucket
    expect(due('2026-11-23T08:44:59Z')).toBe('beforeNextOpen')
    expect(due('2026-11-23T08:45:00Z')).toBe('dueLater')
  })

  it('claims nothing while the PC clock is wrong, and keeps what was recorded', () => {
    const facts = {
      ...times(backHoursAgo(100)),
      status: 'open',
      adultAtStart: false,
      beforeHomeward: false,
      outcome: null,
    } as const
    expect(interviewClock(facts, { ...view, clockWrong: true })).toMatchObject({
      bucket: 'clockWrong',
      level: 'none',
      from: facts.returned,
      dueAt: addSeconds(NOW, -28 * 3600),
      words: 'Not known while this PC’s clock is wrong',
    })
  })

  it('says it in words', () => {
    expect(clock(backHoursAgo(41)).words).toBe('Returned 41 h ago, due in 31 h')
    expect(clock(backHoursAgo(76)).words).toBe('Returned 76 h ago, 4 h overdue')
    expect(clock({ returned: onDate('2026-11-20') }).words).toBe(
      'Returned 2 days ago, time not known, due in 15 h',
    )
    expect(clock({ located: exactly('2026-11-20T15:50:00Z') }).words).toBe(
      'Found 41 h ago, due in 31 h (provisional: no return time recorded)',
    )
  })

  it('asks for the return time of a child who is back at no known time', () => {
    expect(clock({ returnMode: 'police' })).toMatchObject({ bucket: 'noReturnTime', dueAt: null })
    expect(clock({ notReturnedReason: 'custody' }).bucket).toBe('noReturnTime')
  })

  it('is not due while nobody is back or found, for information only, and where nobody can be spoken to', () => {
    expect(clock({}).bucket).toBe('notDue')
    expect(clock({ ...backHoursAgo(1), type: 'O' }).bucket).toBe('notDue')
    expect(clock({ ...backHoursAgo(1), status: 'cancelled' }).bucket).toBe('notDue')
    expect(clock({ notReturnedReason: 'died', located: exactly(NOW) }).bucket).toBe('notDue')
    expect(clock({ notReturnedReason: 'turned_18' }).bucket).toBe('notDue')
  })

  it('leaves every queue once there is an outcome, and never asks about the time before Homeward', () => {
    expect(clock({ ...backHoursAgo(80), outcome: 'completed' })).toMatchObject({
      bucket: 'done',
      words: 'Completed',
    })
    expect(clock({ ...backHoursAgo(80), outcome: 'declined_child' }).bucket).toBe('done')
    expect(clock({ ...backHoursAgo(80), outcome: 'not_offered' }).bucket).toBe('notOfferedWithReason')
    expect(clock({ ...backHoursAgo(8000), beforeHomeward: true }).bucket).toBe('beforeHomeward')
  })
})
