import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReturn } from '../../../shared/returns/ssda903/check'
import { readDate } from '../../../shared/returns/ssda903/dates'
import { failureTables, ruleNumbers } from '../../../shared/returns/ssda903/rule'
import { missingRow } from '../../../shared/returns/ssda903/rows'
import {
  referenceVerdicts,
  type EpisodeCells,
  type HeaderCells,
  type MissingCells,
  type ReferenceTables,
} from './reference'
import { check2026, episodeRows, headerRows, missingRows, verdicts } from './tables'

const year = 2026

const child = fc.constantFrom('A', 'a', 'B', 'C', 'C ', '')
const goodDate = fc.constantFrom(
  '20/03/2025',
  '31/03/2025',
  '01/04/2025',
  '09/06/2025',
  '10/06/2025',
  '10/6/2025',
  '11/06/2025',
  '28/02/2026',
  '30/03/2026',
  '31/03/2026',
  '01/04/2026',
)
const badDate = fc.constantFrom('', ' ', '31/02/2026', '2025-06-10', '10/06/25')
const date = fc.oneof({ weight: 6, arbitrary: goodDate }, { weight: 1, arbitrary: badDate })
const dob = fc.constantFrom('10/06/2007', '29/02/2008', '01/06/2011', '10/06/2025', '', '1/6/11')
const type = fc.constantFrom('M', 'M', 'A', 'm', '', 'M ')

const missingCells: fc.Arbitrary<MissingCells> = fc.tuple(child, dob, type, date, date)
const episodeCells: fc.Arbitrary<EpisodeCells> = fc.tuple(
  child,
  date,
  date,
  fc.constantFrom('X1', 'E8', 'e8', 'E7', ''),
)
const headerCells: fc.Arbitrary<HeaderCells> = fc.tuple(child, dob)

const anyTables: fc.Arbitrary<ReferenceTables> = fc.record({
  missing: fc.array(missingCells, { maxLength: 8 }),
  episodes: fc.array(episodeCells, { maxLength: 8 }),
  header: fc.array(headerCells, { maxLength: 4 }),
  missingLast: fc.array(missingCells, { maxLength: 4 }),
})

function answerOf(tables: ReferenceTables) {
  const joined = (rows: readonly (readonly string[])[]): string[] => rows.map((cells) => cells.join(','))
  return checkReturn(
    {
      missing: missingRows(...joined(tables.missing)),
      episodes: episodeRows(...joined(tables.episodes)),
      header: headerRows(...joined(tables.header)),
      missingLast: missingRows(...joined(tables.missingLast)),
    },
    year,
  )
}

describe('the 20 rules', () => {
  it('give what the plain reference gives', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        expect(new Set(verdicts(answerOf(tables)))).toEqual(referenceVerdicts(tables, year))
      }),
      { numRuns: 3000 },
    )
  })

  it('name no verdict twice and sort by table, row, rule', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const { failures } = answerOf(tables)
        const places = failures.map(
          ({ table, row, rule }) =>
            failureTables.indexOf(table) * 1_000_000 + row * 100 + ruleNumbers.indexOf(rule),
        )
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
      }),
    )
  })

  it('do not depend on the order of the children in the file', () => {
    const marked = (tables: ReferenceTables, order: readonly number[]) => {
      // Stable within a child: only whole children change places, as ties keep file order.
      const rank = (cells: MissingCells): number => order[cells[0].toUpperCase().charCodeAt(0) % 7] ?? 0
      const places = tables.missing.map((_, at) => at)
      const moved = places.toSorted((a, b) => rank(tables.missing[a]!) - rank(tables.missing[b]!))
      const found = answerOf({ ...tables, missing: moved.map((at) => tables.missing[at]!) }).failures
      return new Set(
        found.map(({ table, row, rule, level }) =>
          table === 'missing' ? `${(moved[row - 1] ?? NaN) + 1} ${rule} ${level}` : `${table} ${row} ${rule}`,
        ),
      )
    }
    fc.assert(
      fc.property(anyTables, fc.array(fc.nat(), { minLength: 7, maxLength: 7 }), (tables, order) => {
        expect(marked(tables, order)).toEqual(marked(tables, [0, 0, 0, 0, 0, 0, 0]))
      }),
    )
  })

  it('do not depend on padding', () => {
    const padded = (cell: string): string =>
      readDate(cell) === null ? cell : cell.replaceAll(/\b\d\b/g, (digit) => `0${digit}`)
    const bare = (cell: string): string => (readDate(cell) === null ? cell : cell.replaceAll(/\b0/g, ''))
    const rewritten = (tables: ReferenceTables, write: (cell: string) => string): ReferenceTables => ({
      missing: tables.missing.map(([id, born, kind, start, end]) => [
        id,
        write(born),
        kind,
        write(start),
        write(end),
      ]),
      episodes: tables.episodes.map(([id, decom, dec, rec]) => [id, write(decom), write(dec), rec]),
      header: tables.header.map(([id, born]) => [id, write(born)]),
      missingLast: tables.missingLast.map(([id, born, kind, start, end]) => [
        id,
        born,
        kind,
        write(start),
        end,
      ]),
    })
    fc.assert(
      fc.property(anyTables, (tables) => {
        expect(verdicts(answerOf(rewritten(tables, bare)))).toEqual(
          verdicts(answerOf(rewritten(tables, padded))),
        )
      }),
    )
  })
})

describe('574', () => {
  it('never finds incidents that touch or lie apart', () => {
    const lengths = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(lengths, fc.infiniteStream(fc.nat()), (steps, order) => {
        let from = 1
        const lines = steps.map(([gap, length]) => {
          const start = from + gap
          from = start + length
          return `A,01/06/2011,M,${Math.min(start, 30)}/06/2025,${Math.min(from, 30)}/06/2025`
        })
        const shuffled = lines
          .map((line) => ({ line, key: order.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
        expect(check2026({ missing: missingRows(...shuffled.map(({ line }) => line)) })).toEqual([])
      }),
    )
  })
})

describe('rows', () => {
  it('keep their cells as written, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 5 }), (cells) => {
        const row = missingRow(1, 2, cells)
        const kept = [row.child, row.dob, row.missing, row.misStart, row.misEnd]
        expect(kept).toEqual(Array.from({ length: 5 }, (_, at) => cells[at] ?? ''))
      }),
    )
  })
})
