import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { scaleFor } from '../../../electron/register/documents/kit/charts/scale'

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [31, [0, 10, 20, 30, 40]],
  [1620, [0, 500, 1000, 1500, 2000]],
])('a chart whose largest figure is %i has lines at %j', (largest, ticks) => {
  expect(scaleFor(largest).ticks).toEqual(ticks)
})

test('every scale takes its largest figure, wastes less than a step, and is whole, even and not crowded', () => {
  assert(
    property(integer({ min: 0, max: 10_000_000 }), (largest) => {
      const { most, ticks } = scaleFor(largest)
      const step = ticks[1] ?? 0
      expect(most).toBeGreaterThanOrEqual(largest)
      expect(most - largest).toBeLessThan(Math.max(step, 2))
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks).toEqual(ticks.map((_, at) => at * step))
      expect(Number.isInteger(step)).toBe(true)
      expect(ticks.at(-1)).toBe(most)
    }),
  )
})
