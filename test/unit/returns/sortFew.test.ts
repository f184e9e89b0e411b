import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortFew } from '../../../shared/returns/ssda903/sortFew'

interface Thing {
  readonly rank: number
  readonly at: number
}

test('few or many are in order, and equal ones as they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 80 }), (ranks) => {
      const things = ranks.map((rank, at): Thing => ({ rank, at }))
      const byRank = (a: Thing, b: Thing): number => a.rank - b.rank
      expect(sortFew([...things], byRank)).toEqual(things.toSorted(byRank))
    }),
  )
})
