import { expect, test } from 'vitest'
import { licenceList, notAllowed } from '../../../build/licences/list.mjs'

const shipped = (licence: string, version = '1.0.0') => ({ name: 'thing', version, licence, text: '' })

test('a licence must be one of those agreed, in every part that applies', () => {
  const fine = ['MIT', '(MIT OR GPL-3.0)', 'MIT AND OFL-1.1', '(MIT AND Zlib)']
  const refused = ['GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', 'unknown']
  expect(notAllowed(fine.map((licence) => shipped(licence)))).toEqual([])
  expect(notAllowed(refused.map((licence) => shipped(licence)))).toHaveLength(refused.length)
})

test('the list names a package once, whatever its versions', () => {
  expect(licenceList([shipped('MIT'), shipped('MIT', '2.0.0')]).match(/- thing: MIT/g)).toHaveLength(1)
})
