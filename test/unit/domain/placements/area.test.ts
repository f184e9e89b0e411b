import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { authority } from '../../../../shared/codes/authorities'
import { placedElsewhere } from '../../../../shared/codes/placements'
import { groupOf } from '../../../../shared/domain/episodes/group'
import { areaOf, areaWords } from '../../../../shared/domain/placements/area'

const numbers = authority.codes.map(({ code }) => code)
const anywhere = fc.option(fc.constantFrom(...numbers, ...placedElsewhere.codes.map(({ code }) => code)))
const own = fc.option(fc.constantFrom(...numbers))
const neighbours = fc.option(fc.subarray([...numbers.slice(0, 20), 'WAL', 'SCO']))

describe('where a placement lies', () => {
  it.each([
    ['879', ['878'], 'in_area', 'no', 'In the area'],
    ['878', ['878'], 'out_of_area', 'no', 'Outside the area, adjoining'],
    ['881', ['878'], 'out_of_area', 'yes', 'Outside the area, at a distance'],
    ['881', [], 'out_of_area', 'yes', 'Outside the area, at a distance'],
    ['881', null, 'out_of_area', 'not_known', 'Outside the area; distance not known'],
    ['NIR', ['878'], 'out_of_area', 'yes', 'Outside the area, at a distance'],
    ['WAL', ['878'], 'out_of_area', 'yes', 'Outside the area, at a distance'],
    ['WAL', ['878', 'WAL'], 'out_of_area', 'not_known', 'Outside the area; distance not known'],
    ['CON', ['878'], 'not_known', 'not_known', 'Not known'],
    [null, ['878'], 'not_known', 'not_known', 'Not known'],
  ] as const)('in %s with the neighbours %s is %s', (placementLa, adjoining, area, atADistance, words) => {
    const found = areaOf({ placementLa, answeringLa: '879', neighbours: adjoining })
    expect(found).toMatchObject({ area, atADistance })
    expect(areaWords(found)).toBe(words)
    expect(found.why).toMatch(/\.$/)
  })

  it('is never "in area" where the authority or the council is not known', () => {
    fc.assert(
      fc.property(anywhere, own, neighbours, (placementLa, answeringLa, adjoining) => {
        const { area, atADistance } = areaOf({ placementLa, answeringLa, neighbours: adjoining })
        if (placementLa === null || placementLa === 'CON' || answeringLa === null)
          return area === 'not_known' && atADistance === 'not_known'
        return (area === 'in_area') === (placementLa === answeringLa)
      }),
    )
  })

  it('is at a distance only outside the area, and never while the neighbours are not entered', () => {
    fc.assert(
      fc.property(anywhere, own, neighbours, (placementLa, answeringLa, adjoining) => {
        const { area, atADistance } = areaOf({ placementLa, answeringLa, neighbours: adjoining })
        return (
          atADistance !== 'yes' ||
          (area === 'out_of_area' && adjoining !== null && !adjoining.includes(placementLa ?? ''))
        )
      }),
    )
  })

  it('puts an episode in the group its placement lies in', () => {
    fc.assert(
      fc.property(anywhere, own, (placementLa, ownLa) => {
        const { area } = areaOf({ placementLa, answeringLa: ownLa, neighbours: null })
        const facts = { careStatus: 'looked_after', responsibleLa: null, override: null }
        const { group } = groupOf({ ...facts, placementLa, ownLa })
        const expected = {
          in_area: 'care_own_in_area',
          out_of_area: 'care_own_out_of_area',
          not_known: 'cannot_be_determined',
        }[area]
        return group === expected
      }),
    )
  })
})
