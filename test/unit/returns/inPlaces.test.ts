import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPlaces } from '../../../shared/returns/ssda903/inPlaces'

test('sorts as a stable sort by place does', () => {
  const thing = fc.record({ place: fc.nat(60), name: fc.nat() })
  fc.assert(
    fc.property(fc.array(thing), (things) => {
      const place = (it: { readonly place: number }) => it.place
      expect(inPlaces(things, place)).toEqual(things.toSorted((a, b) => a.place - b.place))
    }),
  )
})
