import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { clockTrouble, hasJumped } from '../../../../shared/domain/time/clockTrouble'
import { addSeconds } from '../../../../shared/domain/time/instant'

const NOW = '2026-11-22T09:00:00Z'

it.each([
  [0, null],
  [120, null],
  [121, 'behind'],
  [86_400, 'behind'],
])('an entry %i seconds ahead of the clock', (seconds, kind) => {
  const trouble = clockTrouble({ lastEntryAt: addSeconds(NOW, seconds), jumped: null }, NOW)
  expect(trouble?.kind ?? null).toBe(kind)
})

it('has nothing to say of an empty trail, and keeps a jump until somebody has looked', () => {
  expect(clockTrouble({ lastEntryAt: null, jumped: null }, NOW)).toBeNull()
  const jumped = { from: NOW, to: addSeconds(NOW, 7200) }
  expect(clockTrouble({ lastEntryAt: NOW, jumped }, jumped.to)).toEqual({ kind: 'jumped', ...jumped })
})

it('takes time that goes by for no jump, however much', () => {
  const seconds = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(seconds, fc.integer({ min: -120, max: 120 }), (gone, drift) => {
      expect(hasJumped(gone + drift, gone)).toBe(false)
    }),
  )
  fc.assert(
    fc.property(seconds, fc.integer({ min: 121, max: 10_000_000 }), (gone, jump) => {
      expect(hasJumped(gone + jump, gone)).toBe(true)
      expect(hasJumped(gone - jump, gone)).toBe(true)
    }),
  )
})
