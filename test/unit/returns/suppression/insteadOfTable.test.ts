import { expect, test } from 'vitest'
import { insteadOfLines, insteadOfTable } from '../../../../shared/returns/suppression/insteadOfTable'

const row = (ours: number | 'small' | 'withheld', home: number | 'small' | 'withheld') => ({
  words: 'Held',
  counts: { ours, home },
})

test('a table of which a number is shown, or is known to be small, stays a table', () => {
  expect(insteadOfTable([row('withheld', 0), row(7, 'withheld')])).toBeNull()
  expect(insteadOfTable([row('withheld', 0), row('small', 'withheld')])).toBeNull()
})

test('a table that is wholly withheld is a sentence that says how many numbers and why', () => {
  expect(insteadOfTable([row('withheld', 'withheld'), row('withheld', 'withheld')])).toBe(
    'all 4 numbers are withheld, because a small one could be worked out',
  )
  expect(insteadOfTable([row('withheld', 0), row('withheld', 0)])).toBe(
    '2 numbers are withheld, because a small one could be worked out, and the others are noughts',
  )
  expect(insteadOfTable([row('withheld', 0)])).toMatch(/^the one number is withheld/)
})

test('a breakdown of nobody says so, and figures that are noughts stay figures', () => {
  expect(insteadOfTable([row(0, 0)])).toBe('none in this period')
  expect(insteadOfTable([])).toBe('none in this period')
  expect(insteadOfLines([row(0, 0)])).toBeNull()
  expect(insteadOfLines([row('withheld', 'withheld')])).toBe(
    'Held: all 2 numbers are withheld, because a small one could be worked out.',
  )
})
