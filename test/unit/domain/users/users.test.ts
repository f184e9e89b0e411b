import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasEnded } from '../../../../shared/domain/users/endDate'
import { administratorStays, type Standing } from '../../../../shared/domain/users/lastAdministrator'
import { newTemporaryPassphrase } from '../../../../electron/register/unlock/temporaryPassphrase'
import { checkNewPassphrase } from '../../../../electron/register/unlock/passphrase'

const standing: fc.Arbitrary<Omit<Standing, 'id'>> = fc.record({
  administrator: fc.boolean(),
  endsOn: fc.constantFrom(null, '2026-11-22'),
  invited: fc.boolean(),
})
const people = fc
  .array(standing, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, at): Standing => ({ id: `${at}`, ...one })))

const lasts = ({ administrator, endsOn, invited }: Standing): boolean =>
  administrator && endsOn === null && !invited

test('no change leaves a register nobody can look after, and no other change is refused', () => {
  fc.assert(
    fc.property(people, fc.option(standing), (before, becomes) => {
      const [changed] = before
      const after = becomes === null ? null : { id: changed!.id, ...becomes }
      const remaining = [...before.slice(1), ...(after === null ? [] : [after])]
      expect(administratorStays(before, changed!.id, after)).toBe(remaining.some(lasts))
    }),
  )
})

test('the last day itself is still worked', () => {
  expect(hasEnded(null, '2026-11-22')).toBe(false)
  expect(hasEnded('2026-11-22', '2026-11-22')).toBe(false)
  expect(hasEnded('2026-11-21', '2026-11-22')).toBe(true)
})

test('temporary passphrases are good enough to be one’s own, and no two are alike', () => {
  const made = Array.from({ length: 500 }, newTemporaryPassphrase)
  expect(new Set(made).size).toBe(made.length)
  for (const passphrase of made) expect(() => checkNewPassphrase(passphrase, [])).not.toThrow()
})
