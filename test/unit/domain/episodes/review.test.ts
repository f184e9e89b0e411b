import { describe, expect, it } from 'vitest'
import { reviewPointPassed } from '../../../../shared/domain/episodes/review'
import { addSeconds } from '../../../../shared/domain/time/instant'
import { exactly, onDate } from '../../../../shared/domain/time/moment'

const from = '2026-11-01T12:00:00Z'
const points = { reviewHours: [72, 24, 48], reviewEveryDays: 7 }
const after = (hours: number) => addSeconds(from, hours * 3600)
const at = (hours: number, held: number[] = [], settings = points) => {
  const state = reviewPointPassed(
    from,
    after(hours),
    settings,
    held.map((hour) => exactly(after(hour))),
  )
  return state === null ? null : [state.seconds / 3600, state.reviewed]
}

describe('review points', () => {
  it('are passed one after the other, then every week', () => {
    expect(at(23)).toBeNull()
    expect(at(24)).toEqual([24, false])
    expect(at(71)).toEqual([48, false])
    expect(at(72 + 7 * 24 - 1)).toEqual([72, false])
    expect(at(72 + 7 * 24)).toEqual([240, false])
    expect(at(72 + 15 * 24)).toEqual([72 + 14 * 24, false])
  })

  it('are answered by a review at the point or later, until the next one', () => {
    expect(at(30, [23])).toEqual([24, false])
    expect(at(30, [24])).toEqual([24, true])
    expect(at(49, [24])).toEqual([48, false])
    expect(reviewPointPassed(from, after(30), points, [onDate('2026-11-02')])?.reviewed).toBe(true)
  })

  it('never come where a council wants none, or where the start is not known', () => {
    expect(at(999, [], { reviewHours: [], reviewEveryDays: 0 })).toBeNull()
    expect(at(999, [], { reviewHours: [24], reviewEveryDays: 0 })).toEqual([24, false])
    expect(reviewPointPassed(null, from, points, [])).toBeNull()
  })
})
