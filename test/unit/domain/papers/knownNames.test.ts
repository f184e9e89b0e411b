import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressWords, fullNames, wordsIn, worthSeeking } from '../../../../shared/domain/papers/knownNames'
import { timesStanding } from '../../../../shared/domain/papers/removing'

const una = { forename: 'Una', surname: 'Marsh', knownAs: 'Nell', aliases: ['U. Marsh', 'Nelly'] }

test('a full name is written both ways round; a single name is none', () => {
  expect(fullNames(una)).toEqual([
    'Una Marsh',
    'Marsh Una',
    'Marsh, Una',
    'Nell Marsh',
    'Marsh Nell',
    'Marsh, Nell',
    'U. Marsh',
  ])
  expect(fullNames({ forename: 'Una', surname: null, knownAs: null, aliases: [] })).toEqual([])
})

test('an address is looked for whole, by its lines with a number, and by its postcode', () => {
  expect(addressWords('4 Hidden Lane\nNowhere\nzz9 9zz')).toEqual([
    '4 Hidden Lane\nNowhere\nzz9 9zz',
    '4 Hidden Lane',
    'zz9 9zz',
  ])
  expect(addressWords('Flat B, Nowhere')).toEqual(['Flat B, Nowhere'])
})

test('a name that stands in a text is always worth seeking', () => {
  const name = fc.constantFrom('Una Marsh', 'O’Neill', 'Zoë Łuk-Nguyễn', 'Anne-Marie', 'marsh')
  fc.assert(
    fc.property(fc.array(fc.oneof(name, fc.string({ maxLength: 8 }))), name, (parts, sought) => {
      const text = parts.join(' ')
      if (timesStanding(text, sought) > 0) expect(worthSeeking([sought], wordsIn(text))).toEqual([sought])
    }),
  )
})
