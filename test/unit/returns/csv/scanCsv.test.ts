import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanCsv } from '../../../../electron/register/exchange/csv/scanCsv'
import { unreadableFacts } from './unreadable'

function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  scanCsv(text, 'a.csv', (cells) => {
    rows.push(cells)
    return true
  })
  return rows
}

function linesOf(text: string): number[] {
  const lines: number[] = []
  scanCsv(text, 'a.csv', (_cells, line) => {
    lines.push(line)
    return true
  })
  return lines
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

describe('scanning comma-separated text', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['', []],
    ['\n\r\n\r', []],
    ['a\n  \t\nb', [['a'], ['b']]],
    ['a\n,,\nb', [['a'], ['', '', ''], ['b']]],
    ['a\n""\nb', [['a'], [''], ['b']]],
    ['a,', [['a', '']]],
    [' a , b ', [[' a ', ' b ']]],
    ['"a,b","c""d","e\r\nf"', [['a,b', 'c"d', 'e\r\nf']]],
    ['"",""""', [['', '"']]],
    ['a"b,c""d', [['a"b', 'c""d']]],
  ])('reads %j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it('counts lines as an editor does, blank ones and those inside quotes too', () => {
    expect(linesOf('a\r\n\r\nb\n"c\nc\r\nc"\rd')).toEqual([1, 3, 4, 7])
  })

  it('stops where the rest is not wanted', () => {
    const seen: string[] = []
    scanCsv('a\nb\n"broken', 'a.csv', ([cell = '']) => {
      seen.push(cell)
      return seen.length < 2
    })
    expect(seen).toEqual(['a', 'b'])
  })

  it.each([
    ['a,b\n"c,d\ne', 2],
    ['a\n"b\nb",c\n"', 4],
    ['a\n"b"c', 2],
  ])('refuses broken quotes in %j at the line they open', (text, line) => {
    const facts = unreadableFacts(() => rowsOf(text))
    expect(facts).toEqual({ file: 'a.csv', reason: 'quotes', line, detail: null })
  })

  it('reads back any cells, however quoted and whatever ends the lines', () => {
    const cell = fc.tuple(
      fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\r') }),
      fc.boolean(),
    )
    const row = fc.array(cell, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(fc.tuple(row, lineEnd)), (rows) => {
        const quoted = ([text, always]: readonly [string, boolean]): string =>
          always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
        const text = rows.map(([cells, end]) => cells.map(quoted).join(',') + end).join('')
        expect(rowsOf(text)).toEqual(rows.map(([cells]) => cells.map(([value]) => value)))
      }),
    )
  })

  it('agrees with csv-parse on whatever that accepts', () => {
    const piece = fc.constantFrom('a', 'b c', ',', ',', '"', '""', '\n', '\r\n', '\r', ' ')
    const isBlankLine = (cells: readonly string[]): boolean =>
      cells.length === 1 && /^[ \t]*$/.test(cells[0] ?? '')
    let compared = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        const theirs = parsed(text)
        if (theirs === null) return
        compared += 1
        expect(rowsOf(text).filter((cells) => !isBlankLine(cells))).toEqual(
          theirs.filter((cells) => !isBlankLine(cells)),
        )
      }),
      { numRuns: 2000 },
    )
    expect(compared).toBeGreaterThan(200)
  })
})

function parsed(text: string): string[][] | null {
  try {
    return parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch {
    return null
  }
}
