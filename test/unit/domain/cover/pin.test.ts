import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pinShape, pinWeakness } from '../../../../shared/domain/cover/pin'

const pins = fc.integer({ min: 0, max: 999_999 }).map((number) => String(number).padStart(6, '0'))

describe('a PIN', () => {
  it.each([
    ['000000', 'repeated'],
    ['777777', 'repeated'],
    ['121212', 'repeated'],
    ['123123', 'repeated'],
    ['123456', 'run'],
    ['654321', 'run'],
    ['890123', 'run'],
    ['246802', 'run'],
    ['112233', 'run'],
    ['998877', 'run'],
    ['123321', 'mirrored'],
    ['740047', 'mirrored'],
  ] as const)('%s is %s', (pin, why) => expect(pinWeakness(pin)).toBe(why))

  it.each(['271828', '050193', '481516', '112358', '900817'])('%s is as good as another', (pin) =>
    expect(pinWeakness(pin)).toBeNull(),
  )

  it('is six digits and nothing else', () => {
    for (const typed of ['12345', '1234567', '12345a', '12345６', ' 12345', ''])
      expect(pinShape.safeParse(typed).success).toBe(false)
  })

  it('that is weak is weak read backwards too', () => {
    fc.assert(
      fc.property(pins, (pin) => {
        const reversed = Array.from(pin).toReversed().join('')
        expect(pinWeakness(reversed) === null).toBe(pinWeakness(pin) === null)
      }),
    )
  })

  it('is refused in fewer than three of a thousand cases', () => {
    const all = Array.from({ length: 1_000_000 }, (_, number) => String(number).padStart(6, '0'))
    const weak = all.filter((pin) => pinWeakness(pin) !== null).length
    expect(weak).toBeLessThan(3000)
    expect(weak).toBeGreaterThan(1000)
  })
})
