import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameKeys, sameNameKey } from '../../../../shared/domain/places/sameName'

it.each([
  ['the Arcade', 'at the arcade'],
  ["McDonald's, High St", 'Mcdonalds High Street'],
  ['Mr Daz', 'daz'],
  ['Château Rd.', 'Chateau Road'],
])('%s and %s may be the same', (one, other) => {
  expect(sameNameKey(one)).not.toBe('')
  expect(sameNameKey(one)).toBe(sameNameKey(other))
})

it.each(['home', 'at home', "friend's house", 'Mum', 'Not known', '', '??', 'NK'])(
  '%s names nothing in particular',
  (text) => expect(sameNameKey(text)).toBe(''),
)

it('never turns different words into one by taking all of them away', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = sameNameKey(text)
      return key === sameNameKey(key) || key === ''
    }),
  )
})

it('knows a place by each of its names', () => {
  expect(nameKeys('The Arcade', 'Victoria Arcade\nArcade')).toEqual(['arcade', 'victoria arcade'])
})
