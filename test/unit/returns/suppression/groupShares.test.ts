import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { columns, type Column } from '../../../../shared/returns/figures/columns'
import { groupShares, percentWords, shareInWords } from '../../../../shared/returns/suppression/groupShares'
import { lookedAfterShare } from '../../../../shared/returns/suppression/lookedAfterShare'
import type { Shown } from '../../../../shared/returns/suppression/shown'

const shown = fc.oneof(fc.nat(50), fc.constantFrom<Shown>('small', 'withheld'), fc.constant(undefined))
const counts = fc
  .tuple(...columns.map(() => shown))
  .map((all) =>
    Object.fromEntries(columns.flatMap((column, at) => (all[at] === undefined ? [] : [[column, all[at]]]))),
  )

test('a share stands in a column only where both numbers are shown and there is a whole', () => {
  fc.assert(
    fc.property(counts, counts, (part: Partial<Record<Column, Shown>>, whole: typeof part) => {
      const shares = groupShares(part, whole)
      for (const column of columns) {
        const both = typeof part[column] === 'number' && typeof whole[column] === 'number'
        expect(shares[column] !== undefined).toBe(both && whole[column] !== 0)
        if (shares[column] !== undefined) expect(percentWords(shares[column])).toMatch(/^\d+ %$/)
      }
    }),
  )
})

test('counts stand with a percentage', () => {
  expect(shareInWords({ part: 41, whole: 50 })).toBe('82 % – 41 of 50')
  expect(shareInWords({ part: 0, whole: 1204 })).toBe('0 % – 0 of 1,204')
})

test('a share of the looked-after children says where their number came from, and is not given of a hidden number', () => {
  const line = (ours: Shown) => [{ id: 'a', words: 'Our looked-after children', counts: { ours } }]
  const year = { count: 150, words: 'As typed in for the SSDA903 of this year.', shareOf: 'a' }
  expect(lookedAfterShare({ lines: line(12), lookedAfterInYear: year })).toBe(
    'Our looked-after children: 8 % – 12 of 150 looked after in the year. As typed in for the SSDA903 of this year.',
  )
  for (const [ours, more] of [
    ['small', {}],
    ['withheld', {}],
    [12, { count: null }],
    [12, { count: 0 }],
    [12, { shareOf: null }],
  ] as const)
    expect(lookedAfterShare({ lines: line(ours), lookedAfterInYear: { ...year, ...more } })).toBeNull()
  expect(lookedAfterShare({ lines: line(12), lookedAfterInYear: null })).toBeNull()
})
