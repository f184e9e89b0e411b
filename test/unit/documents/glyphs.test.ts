import { describe, expect, test } from 'vitest'
import { missingGlyphsNote, printable, REPLACEMENT } from '../../../electron/register/documents/kit/glyphs'

const ascii = (codePoint: number): boolean => codePoint >= 0x20 && codePoint < 0x7f

describe('printable', () => {
  test.each([
    ['plain text stays', 'Amira', 'Amira', []],
    ['line ends are unified', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd', []],
    ['a tab becomes a space', 'a\tb', 'a b', []],
    ['steering characters go', 'a\u200b\u202e\ufeffb', 'ab', []],
    ['signs without a glyph are spelled out', '≤ 24 → 3', '<= 24 -> 3', []],
    ['a compatibility form is taken where it can be printed', 'ﬁ ①', 'fi 1', []],
    ['the rest is replaced and reported once', 'ŵ a ŵ', `${REPLACEMENT} a ${REPLACEMENT}`, [0x175]],
    ['control characters are replaced', 'a\u0000b', `a${REPLACEMENT}b`, [0]],
    ['half a pair is replaced', 'a\ud800b', `a${REPLACEMENT}b`, [0xd800]],
  ])('%s', (_what, typed, text, missing) => {
    expect(printable(typed, ascii)).toEqual({ text, missing })
  })

  test('a letter and its accent are composed before the font is asked', () => {
    const asked: number[] = []
    printable('w\u0302', (codePoint) => asked.push(codePoint) > 0)
    expect(asked).toEqual([0x175])
  })
})

describe('missingGlyphsNote', () => {
  test('says nothing when nothing is missing', () => {
    expect(missingGlyphsNote([])).toBeNull()
  })

  test('names one character', () => {
    expect(missingGlyphsNote([0x645])).toContain('1 character could not be printed')
    expect(missingGlyphsNote([0x645])).toContain('(U+0645)')
  })

  test('names a dozen and counts the rest', () => {
    const note = missingGlyphsNote(Array.from({ length: 20 }, (_, index) => 0x600 + index)) ?? ''
    expect(note).toContain('20 different characters')
    expect(note.match(/U\+/g)).toHaveLength(12)
    expect(note).toContain('and 8 more')
  })
})
