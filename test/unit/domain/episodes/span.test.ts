import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOf, isBack, lengthOf, startOf, timeProblems } from '../../../../shared/domain/episodes/span'
import { instantOf } from '../../../../shared/domain/time/instant'
import { about, exactly, localDateOfMoment, onDate, UNKNOWN } from '../../../../shared/domain/time/moment'
import { times } from './times'

const NOW = '2026-11-22T08:50:00Z'
const ten = exactly('2026-11-20T10:00:00Z')
const noon = exactly('2026-11-20T12:00:00Z')
const evening = exactly('2026-11-20T20:00:00Z')

describe('the start of an episode', () => {
  it('is the later of left and last seen', () => {
    expect(startOf(times({ left: ten, lastSeen: noon }))).toEqual({
      at: noon,
      why: 'When last seen: later than when the child left.',
    })
    expect(startOf(times({ left: noon, lastSeen: ten })).at).toEqual(noon)
    expect(startOf(times({ left: ten })).at).toEqual(ten)
    expect(startOf(times({ lastSeen: ten })).at).toEqual(ten)
    expect(startOf(times()).at).toEqual(UNKNOWN)
  })

  it('takes the time over the bare day, and says that it did', () => {
    expect(startOf(times({ left: onDate('2026-11-20'), lastSeen: ten }))).toEqual({
      at: ten,
      why: 'When last seen; of when the child left only the same day is known.',
    })
    expect(startOf(times({ left: onDate('2026-11-21'), lastSeen: ten })).at).toEqual(onDate('2026-11-21'))
  })

  it('gives way to a start set by hand', () => {
    expect(startOf(times({ left: noon, startOverride: ten })).at).toEqual(ten)
  })

  it('never lies on an earlier day than either time', () => {
    const known = fc.oneof(
      fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }).map((s) => exactly(instantOf(s))),
      fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }).map((s) => about(instantOf(s))),
      fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }).map((s) => onDate(instantOf(s).slice(0, 10))),
    )
    fc.assert(
      fc.property(known, known, (left, lastSeen) => {
        const day = localDateOfMoment(startOf(times({ left, lastSeen })).at) ?? ''
        expect(day >= (localDateOfMoment(left) ?? '')).toBe(true)
        expect(day >= (localDateOfMoment(lastSeen) ?? '')).toBe(true)
      }),
    )
  })
})

describe('the end of an episode', () => {
  it('is found for missing, back for away', () => {
    const both = { left: ten, located: noon, returned: evening }
    expect(endOf(times({ ...both, type: 'M' }))?.at).toEqual(noon)
    expect(endOf(times({ ...both, type: 'O' }))?.at).toEqual(noon)
    expect(endOf(times({ ...both, type: 'A' }))?.at).toEqual(evening)
  })

  it('is the return for missing where no time found is recorded', () => {
    expect(endOf(times({ returned: evening }))).toEqual({
      at: evening,
      why: 'When the child was back; no earlier time found is recorded.',
    })
  })

  it('is not there for a child away who was found but is not back', () => {
    expect(endOf(times({ type: 'A', located: noon }))).toBeNull()
    expect(endOf(times())).toBeNull()
    expect(endOf(times({ notReturnedReason: 'still_missing' }))).toBeNull()
  })

  it('is there, at a time nobody knows, once the way back is recorded', () => {
    const back = times({ returnMode: 'police' })
    expect(isBack(back)).toBe(true)
    expect(endOf(back)?.at).toEqual(UNKNOWN)
    expect(lengthOf(times({ left: ten, returnMode: 'police' }), NOW)).toBeNull()
  })
})

describe('how long it was', () => {
  it('is exact between exact times and goes on until now', () => {
    expect(lengthOf(times({ left: ten, located: noon }), NOW)).toEqual({ smallest: 7200, largest: 7200 })
    expect(lengthOf(times({ left: ten }), NOW)).toEqual({ smallest: 168_600, largest: 168_600 })
  })

  it('has two ends where the times are not exact, and is never negative', () => {
    expect(lengthOf(times({ left: about(ten.at), located: noon }), NOW, 30)).toEqual({
      smallest: 5400,
      largest: 9000,
    })
    const sameDay = lengthOf(times({ left: onDate('2026-11-20'), returned: onDate('2026-11-20') }), NOW)
    expect(sameDay).toEqual({ smallest: 0, largest: 86_399 })
  })
})

describe('times that cannot be', () => {
  const kinds = (facts: Parameters<typeof times>[0]) =>
    timeProblems(times(facts), NOW).map(({ field, kind }) => `${field} ${kind}`)

  it('finds nothing wrong with a plain episode, a same-day one, and one of days alone', () => {
    expect(kinds({ left: ten, located: noon, returned: evening })).toEqual([])
    expect(kinds({ left: ten, returned: ten })).toEqual([])
    expect(kinds({ left: evening, located: onDate('2026-11-20'), returned: onDate('2026-11-20') })).toEqual(
      [],
    )
    expect(kinds({ left: onDate('2026-11-22') })).toEqual([])
    expect(kinds({})).toEqual([])
  })

  it('finds the future, ends before starts, and back before found', () => {
    expect(kinds({ left: exactly('2026-11-22T09:00:00Z') })).toEqual(['left inFuture'])
    expect(kinds({ left: onDate('2026-11-23') })).toEqual(['left inFuture'])
    expect(kinds({ left: noon, returned: ten })).toEqual(['returned endsBeforeStart'])
    expect(kinds({ left: ten, lastSeen: evening, located: noon })).toEqual(['located endsBeforeStart'])
    expect(kinds({ left: ten, located: evening, returned: noon })).toEqual(['located returnedBeforeLocated'])
    expect(kinds({ left: noon, returned: onDate('2026-11-19') })).toEqual(['returned endsBeforeStart'])
  })
})
