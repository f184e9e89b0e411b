import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endProblem, interviewLength, interviewSeconds } from '../../../../shared/domain/interviews/length'
import { addSeconds } from '../../../../shared/domain/time/instant'
import { about, exactly, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'

const at = '2026-11-22T15:00:00Z'
const minutes = (count: number) => addSeconds(at, count * 60)

describe('how long an interview took', () => {
  it.each([
    [45, '45 minutes'],
    [1, '1 minute'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [130, '2 hours 10 minutes'],
  ])('says %i minutes as "%s"', (count, words) => {
    expect(interviewLength(exactly(at), minutes(count))).toBe(words)
    expect(interviewLength(about(at), minutes(count))).toBe(`about ${words}`)
  })

  it('is not known without a time of day, or an end', () => {
    expect(interviewLength(UNKNOWN, at)).toBeNull()
    expect(interviewLength(onDate('2026-11-22'), at)).toBeNull()
    expect(interviewLength(exactly(at), null)).toBeNull()
    expect(interviewLength(about(at), minutes(-10))).toBeNull()
  })

  it('runs over the hour that is missing in March and the one that comes twice in October', () => {
    expect(interviewLength(exactly('2027-03-28T00:45:00Z'), '2027-03-28T01:15:00Z')).toBe('30 minutes')
    expect(interviewLength(exactly('2026-10-25T00:30:00Z'), '2026-10-25T01:30:00Z')).toBe('1 hour')
  })

  it('is what lies between, for every length up to a day', () => {
    assert(
      property(integer({ min: 1, max: 24 * 60 }), (count) => {
        expect(endProblem(exactly(at), minutes(count))).toBeNull()
        expect(interviewSeconds(exactly(at), minutes(count))).toBe(count * 60)
      }),
    )
  })
})

describe('an end that cannot be', () => {
  it('lies before the start, a day off, or on no day there is', () => {
    expect(endProblem(exactly(at), at)).toMatch(/before the interview began/)
    expect(endProblem(exactly(at), minutes(-1))).toMatch(/before the interview began/)
    expect(endProblem(exactly(at), minutes(24 * 60 + 1))).toMatch(/more than a day after/)
    expect(endProblem(onDate('2026-11-22'), '2026-11-21T23:00:00Z')).toMatch(/before the interview began/)
    expect(endProblem(exactly(at), '2026-02-31T10:00:00Z')).toMatch(/that exist/)
  })

  it('is not said where the start is a guess, or not known', () => {
    expect(endProblem(about(at), minutes(-30))).toBeNull()
    expect(endProblem(UNKNOWN, minutes(-30))).toBeNull()
    expect(endProblem(exactly(at), null)).toBeNull()
  })
})
