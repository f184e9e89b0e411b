import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inPlaces } from '../../../shared/returns/ssda903/inPlaces'

test('sorts as a stable sort by place does', () => {
  const thing = fc.record({ place: fc.nat(60), name: fc.nat() })
  fc.assert(
    fc.property(fc.array(thing), (things) => {
      const place = (it: { readonly place: number }) => it.place
      const { sorted, ends } = inPlaces(things, place)
      expect(sorted).toEqual(things.toSorted((a, b) => a.place - b.place))
      ends.forEach((end, at) => {
        expect(sorted.slice(ends[at - 1] ?? 0, end)).toEqual(things.filter((it) => it.place === at))
      })
    }),
  )
})
