import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchLine, type KnownEpisode } from '../../../../shared/domain/episodes/catchUp'
import { addSeconds } from '../../../../shared/domain/time/instant'
import { exactly, onDate, UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'

const noon = '2026-11-20T12:00:00Z'
const hours = (by: number): Moment => exactly(addSeconds(noon, Math.round(by * 3600)))
const open: KnownEpisode = { id: 'open', start: exactly(noon), back: false }
const over: KnownEpisode = { id: 'over', start: exactly(noon), back: true }

test.each([
  ['the same start', hours(0), 'same'],
  ['six hours later', hours(6), 'same'],
  ['more than six hours later', hours(6.01), 'ask'],
  ['long before: an earlier notice of it', hours(-30), 'same'],
  ['no time', UNKNOWN, 'same'],
  ['the same day', onDate('2026-11-20'), 'same'],
  ['the next day', onDate('2026-11-21'), 'ask'],
] as const)('with an open episode, %s: %s', (_, from, kind) => {
  expect(matchLine(from, [over, open])).toEqual({ kind, episodeId: 'open' })
})

test('without one: recorded already where the start is near, new otherwise', () => {
  expect(matchLine(hours(-5), [over])).toEqual({ kind: 'recorded', episodeId: 'over' })
  expect(matchLine(hours(7), [over])).toEqual({ kind: 'new' })
  expect(matchLine(UNKNOWN, [over])).toEqual({ kind: 'new' })
  expect(matchLine(hours(0), [])).toEqual({ kind: 'new' })
})

test('a child with an open episode never gets a new one by itself', () => {
  const start = fc.integer({ min: -2000, max: 2000 }).map((by) => hours(by / 4))
  const others = fc.array(fc.record({ id: fc.constant('other'), start, back: fc.constant(true) }), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(start, start, others, (from, began, closed) => {
      const match = matchLine(from, [...closed, { ...open, start: began }])
      return match.kind !== 'new' && match.kind !== 'recorded' && match.episodeId === 'open'
    }),
  )
})
