import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowKey, type ExportRow } from '../../../shared/returns/ssda903/exportRow'
import { rowChanges } from '../../../shared/returns/ssda903/rowChanges'
import { changeInWords } from '../../../shared/returns/ssda903/rowWords'

const row = (child: string, missing: string, misStart: string, misEnd: string, dob = ''): ExportRow => ({
  child,
  dob,
  missing,
  misStart,
  misEnd,
})

const anyRow = fc
  .tuple(
    fc.constantFrom('A', 'B'),
    fc.constantFrom('M', 'A'),
    fc.constantFrom('01/06/2026', '02/06/2026', ''),
    fc.constantFrom('03/06/2026', '04/06/2026', ''),
    fc.constantFrom('02/03/2011', ''),
  )
  .map((cells) => row(...cells))
const anyFile = fc.array(anyRow, { maxLength: 8 })

/** Counted the slow way: how often each row stands in a list. */
function counts(rows: readonly ExportRow[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const each of rows) found.set(rowKey(each), (found.get(rowKey(each)) ?? 0) + 1)
  return found
}

test('taking the changes from one file gives the other, and twins count', () => {
  fc.assert(
    fc.property(anyFile, anyFile, (before, after) => {
      const changes = rowChanges(before, after)
      const gone = counts(changes.flatMap((change) => (change.before === null ? [] : [change.before])))
      const came = counts(changes.flatMap((change) => (change.after === null ? [] : [change.after])))
      const [old, now] = [counts(before), counts(after)]
      for (const key of new Set([...old.keys(), ...now.keys()]))
        expect((old.get(key) ?? 0) - (gone.get(key) ?? 0) + (came.get(key) ?? 0)).toBe(now.get(key) ?? 0)
    }),
  )
})

test('the same rows in any order are no change; a pair is of one child', () => {
  fc.assert(
    fc.property(anyFile, anyFile, (one, other) => {
      expect(rowChanges(one, one.toReversed())).toEqual([])
      for (const { before, after } of rowChanges(one, other))
        if (before !== null && after !== null) expect(before.child).toBe(after.child)
    }),
  )
})

test('an end that came, another start, a row more and one less are told in words', () => {
  const before = [
    row('A', 'M', '01/06/2026', ''),
    row('B', 'M', '01/07/2026', '02/07/2026'),
    row('C', 'A', '05/06/2026', ''),
  ]
  const after = [
    row('A', 'M', '01/06/2026', '03/06/2026'),
    row('B', 'M', '30/06/2026', '02/07/2026'),
    row('D', 'M', '', ''),
  ]
  expect(rowChanges(before, after).map(changeInWords)).toEqual([
    'Was M from 01/06/2026, no end in this year; now M from 01/06/2026 to 03/06/2026',
    'Was M from 01/07/2026 to 02/07/2026; now M from 30/06/2026 to 02/07/2026',
    'New: M, start not known, no end in this year',
    'No longer in the file: A from 05/06/2026, no end in this year',
  ])
})

test('a birth date put right is a change of the row, told in words', () => {
  const before = [
    row('A', 'M', '01/06/2026', '02/06/2026', '02/03/2011'),
    row('B', 'M', '01/06/2026', '', ''),
  ]
  const after = [
    row('A', 'M', '01/06/2026', '02/06/2026', '03/03/2011'),
    row('B', 'M', '01/06/2026', '05/06/2026', '04/05/2010'),
  ]
  expect(rowChanges(before, after).map(changeInWords)).toEqual([
    'Birth date was 02/03/2011; now 03/03/2011. The row: M from 01/06/2026 to 02/06/2026',
    'Was M from 01/06/2026, no end in this year; now M from 01/06/2026 to 05/06/2026. Birth date was not known; now 04/05/2010',
  ])
})
