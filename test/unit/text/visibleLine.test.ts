import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { line } from '../../../shared/contract/shapes'
import { visibleLine } from '../../../shared/text/visibleLine'

test('a pasted name does not read backwards, and is found by its letters', () => {
  expect(line.parse(' Ev\u202Eil\u200B Knight\u202C ')).toBe('Evil Knight')
  expect(line.parse('\uFEFFAmira\u0007 \u2066Cole\u2069')).toBe('Amira Cole')
})

test('names from right to left, joined letters and emoji stay as they are', () => {
  for (const name of ['אביגיל 🦊 עמר', 'محمد\u200f علي', 'نیک\u200cنام', '👩‍👩‍👧', 'Zoë O’Brien-Łuk'])
    expect(line.parse(name)).toBe(name)
})

test('what is taken out is taken out once and for all, and no letter with it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
      const kept = visibleLine(typed)
      expect(visibleLine(kept)).toBe(kept)
      expect(kept.match(/[\p{L}\p{N}]/gu) ?? []).toEqual(typed.match(/[\p{L}\p{N}]/gu) ?? [])
    }),
  )
})
