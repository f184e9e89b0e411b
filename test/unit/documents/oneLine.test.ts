import { expect, test } from 'vitest'
import { lettersThatFit, oneLine } from '../../../electron/register/documents/kit/oneLine'
import { columnWidths } from '../../../electron/register/documents/kit/widths'

test.each([
  ['short text stays', '  hello  ', 20, 'hello'],
  ['line ends become strokes', 'one\n\n two\nthree', 20, 'one / two / three'],
  ['long text ends at a word', 'the quick brown fox jumps', 20, 'the quick brown …'],
  ['a word too long is cut', 'Wwwwwwwwwwwwwwwwwwwwwwwwwwwww', 10, 'Wwwwwwww …'],
  ['a pair is never cut in half', '😀😀😀😀😀😀', 4, '😀😀 …'],
])('%s', (_what, text, most, line) => {
  expect(oneLine(text, most)).toBe(line)
})

test('a place takes no more letters than a page has room for', () => {
  expect(lettersThatFit(60, 8)).toBe(7 * 45)
  expect(lettersThatFit(500, 8)).toBe(1200)
})

test('columns share what is left after widths and paddings', () => {
  expect(columnWidths([100, '*', '*'], 20, 320)).toEqual([100, 100, 100])
  expect(columnWidths([50], 8, 320)).toEqual([50])
})

test('where too little is left, the given widths give way: no table leaves its page', () => {
  expect(columnWidths([400, '*'], 8, 320)).toEqual([282, 30])
  expect(columnWidths([200, 200], 20, 320)).toEqual([150, 150])
})
