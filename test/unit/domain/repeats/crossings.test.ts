import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crossings, type EpisodeStart, type RepeatLine } from '../../../../shared/domain/repeats/crossings'
import { addDays, daysBetween } from '../../../../shared/domain/time/localDate'

const first = '2026-01-01'
const start = (day: number, name = String(day)): EpisodeStart => ({
  episodeId: name,
  on: addDays(first, day),
})
const found = (days: readonly number[], line: RepeatLine) =>
  crossings(
    days.map((day, at) => start(day, `${at}`)),
    line,
  ).map(({ from, to }) => [daysBetween(first, from), daysBetween(first, to)])

describe('crossings of a line', () => {
  const line = { count: 3, days: 30 }

  it('begins with the episode that makes it enough, and ends when the oldest of them leaves the window', () => {
    expect(found([0, 10, 20], line)).toEqual([[20, 29]])
    expect(found([0, 10, 29], line)).toEqual([[29, 29]])
    expect(found([0, 10, 30], line)).toEqual([])
  })

  it('fires once while the window stays full, and again after it held fewer', () => {
    expect(found([0, 10, 20, 25, 28], line)).toEqual([[20, 49]])
    expect(found([0, 10, 20, 35], line)).toEqual([
      [20, 29],
      [35, 39],
    ])
  })

  it('says which episode reached the line, and which belong to the crossing', () => {
    const [only] = crossings([start(20, 'c'), start(0, 'a'), start(22, 'd'), start(10, 'b')], line)
    expect(only).toMatchObject({ episodeId: 'c', memberIds: ['c', 'd'] })
  })

  it('takes several episodes of one day in the order they are given', () => {
    const [only] = crossings([start(0, 'a'), start(0, 'b'), start(0, 'c'), start(0, 'd')], line)
    expect(only).toMatchObject({ from: first, episodeId: 'c', memberIds: ['a', 'b', 'c', 'd'] })
  })
})

const days = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 })
const lines = fc.record({ count: fc.integer({ min: 2, max: 5 }), days: fc.integer({ min: 1, max: 60 }) })

/** The rule as it is written: day by day, armed until the window is full, armed again when it holds fewer. */
function dayByDay(starts: readonly number[], { count, days: window }: RepeatLine): number[][] {
  const fired: number[][] = []
  let armed = true
  for (let day = 0; day <= 300; day += 1) {
    const held = starts.filter((one) => one > day - window && one <= day).length
    if (held >= count && armed) fired.push([day, day])
    if (held >= count) (fired.at(-1) ?? [])[1] = day
    armed = held < count
  }
  return fired
}

describe('crossings, of any episodes', () => {
  it('are those a clerk would find who counts every day', () => {
    fc.assert(
      fc.property(days, lines, (starts, line) => {
        expect(found(starts, line)).toEqual(dayByDay(starts, line))
      }),
    )
  })

  it('are the same in whatever order the episodes were recorded', () => {
    const shuffled = days.chain((starts) =>
      fc.tuple(fc.constant(starts), fc.shuffledSubarray(starts, { minLength: starts.length })),
    )
    fc.assert(
      fc.property(shuffled, lines, ([starts, other], line) => {
        expect(found(other, line)).toEqual(found(starts, line))
      }),
    )
  })

  it('never overlap, and every one holds the episode that began it', () => {
    fc.assert(
      fc.property(days, lines, (starts, line) => {
        const all = crossings(
          starts.map((day, at) => start(day, `${at}`)),
          line,
        )
        for (const [at, { from, to, episodeId, memberIds }] of all.entries()) {
          expect(from <= to).toBe(true)
          expect(memberIds).toContain(episodeId)
          const next = all[at + 1]
          if (next !== undefined) expect(addDays(to, 1) < next.from).toBe(true)
        }
      }),
    )
  })

  it('an episode recorded late never makes a crossing that was decided ask twice', () => {
    const late = fc.tuple(days, fc.integer({ min: 0, max: 200 }), lines)
    fc.assert(
      fc.property(late, ([starts, added, line]) => {
        const before = starts.map((day, at) => start(day, `${at}`))
        const after = crossings([...before, start(added, 'late')], line)
        // What was decided at the episode that fired then belongs to the crossing as it is now.
        for (const fired of crossings(before, line)) {
          const now = after.filter(({ memberIds }) => memberIds.includes(fired.episodeId))
          expect(now).toHaveLength(1)
          expect(now[0]?.from.localeCompare(fired.from)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
