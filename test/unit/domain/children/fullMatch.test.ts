import { describe, expect, it } from 'vitest'
import { saysWhoItIs } from '../../../../shared/domain/children/fullMatch'

const child = { forename: 'Zoë-Mae', surname: "O'Brien", knownAs: 'Zed', localRef: '566910' }

describe('words that name a child in full', () => {
  it.each([
    'Zoë-Mae O’Brien',
    'obrien zoe mae',
    'Zed O Brien'.replace('O Brien', 'OBrien'),
    '566910',
    ' 566910 ',
  ])('%s', (words) => expect(saysWhoItIs(words, child)).toBe(true))

  it.each(['', 'Zoë', 'O’Brien', 'Zoe O’Brien', 'Zoë-Mae O’Brie', '56691', '4 May 2012'])('not %s', (words) =>
    expect(saysWhoItIs(words, child)).toBe(false),
  )

  it('a child without a name is named by the reference alone', () => {
    const unnamed = { forename: null, surname: null, knownAs: null, localRef: 'A1' }
    expect(saysWhoItIs('', unnamed)).toBe(false)
    expect(saysWhoItIs('a1', unnamed)).toBe(true)
    expect(saysWhoItIs('', { ...unnamed, localRef: null })).toBe(false)
    expect(saysWhoItIs('', { ...unnamed, localRef: '' })).toBe(false)
  })
})
