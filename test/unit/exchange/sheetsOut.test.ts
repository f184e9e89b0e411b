import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import readWorkbook from 'read-excel-file/node'
import { inflateRawSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { fitted, rowsThatFit } from '../../../electron/register/exchange/sheetsOut/fitted'
import type { OutCell, SheetFile } from '../../../electron/register/exchange/sheetsOut/model'
import { rowHeight } from '../../../electron/register/exchange/sheetsOut/rowHeight'
import { writeSheets } from '../../../electron/register/exchange/sheetsOut/writeSheets'

const file: SheetFile = {
  sheets: [
    {
      name: 'Homes: north/south, and everything that is on the list',
      columns: [
        { heading: 'Home', type: 'text' },
        { heading: 'Episodes', type: 'whole' },
        { heading: 'Share', type: 'percent' },
        { heading: 'Mean', type: 'decimal' },
        { heading: 'Since', type: 'date' },
        { heading: 'Last seen', type: 'dateTime' },
      ],
      rows: [
        ['=HYPERLINK("http://x","y")', 12, 0.125, 1.5, '2026-03-09', '2026-07-01T22:30:00Z'],
        ['+44 20 7946 0000', 'fewer than 5', null, -3, null, null],
        ['Łukasz "the, first"\nNguyễn', { type: 'percent', value: 0.5 }, '–', 0, '', 'not known'],
      ],
    },
  ],
  definitions: [{ term: 'Episodes', meaning: '=1+1 stays as it is' }],
}

async function workbookOf(made: SheetFile) {
  return readWorkbook(Buffer.from(await writeSheets(made, 'xlsx')))
}

test('a workbook holds typed numbers, shares, days and clock times, and a sheet of definitions', async () => {
  const [homes, definitions] = await workbookOf(file)
  expect(homes?.sheet).toBe('Homes north south, and everythi')
  expect(homes?.data).toEqual([
    ['Home', 'Episodes', 'Share', 'Mean', 'Since', 'Last seen'],
    // 22:30 UTC in July is 23:30 by the clock; a workbook keeps no zone.
    [
      '=HYPERLINK("http://x","y")',
      12,
      0.125,
      1.5,
      new Date('2026-03-09T00:00:00Z'),
      new Date('2026-07-01T23:30:00Z'),
    ],
    ['+44 20 7946 0000', 'fewer than 5', null, -3, null, null],
    ['Łukasz "the, first"\nNguyễn', 0.5, '–', 0, null, 'not known'],
  ])
  expect(definitions).toEqual({
    sheet: 'Definitions',
    data: [
      ['What', 'What it means'],
      ['Episodes', '=1+1 stays as it is'],
    ],
  })
})

test('no part of a workbook holds a formula; heading row and first column are frozen; nobody is named in it', async () => {
  const parts = unpack(await writeSheets(file, 'xlsx'))
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  expect(Object.values(parts).join()).not.toContain('<f>')
  expect(sheet).toMatch(
    /<pane [^>]*ySplit="1"[^>]*xSplit="1"[^>]*topLeftCell="B2"[^>]*activePane="bottomRight"/,
  )
  expect(sheet.match(/<col /g)).toHaveLength(6)
  expect(Object.keys(parts).filter((name) => name.startsWith('docProps'))).toEqual([])
})

test('a row is as high as its longest text needs, so that no program opens it cut off', async () => {
  const meaning = 'Whole years at the last birthday on the day of the inspection. '.repeat(5).trim()
  const made = { ...file, definitions: [{ term: 'Age', meaning }] }
  const parts = unpack(await writeSheets(made, 'xlsx'))
  const heights = (sheet: number) =>
    [...(parts[`xl/worksheets/sheet${sheet}.xml`] ?? '').matchAll(/<row ([^>]*)>/g)].map(
      ([, attributes]) => /ht="(\d+)"/.exec(attributes ?? '')?.[1] ?? null,
    )
  // The third row of the table holds a line break; 319 letters are four lines of 100.
  expect(heights(1)).toEqual([null, null, null, '30'])
  expect(heights(2)).toEqual([null, '60'])
})

test.each([
  [['one line'], [20], undefined],
  [['a heading of several words'], [11], 45],
  [['a'.repeat(25)], [11], 45],
  [['two\nlines', 'one'], [20, 20], 30],
  [['word '.repeat(10_000)], [10], 409],
  [['', ''], [9, 9], undefined],
])('%j in columns %j is %j points high', (texts, widths, height) => {
  expect(rowHeight(texts, widths)).toBe(height)
})

test('the same tables are the same bytes whenever they are written', async () => {
  const first = await writeSheets(file, 'xlsx')
  vi.useFakeTimers({ now: new Date('2031-05-05T05:05:05Z'), toFake: ['Date'] })
  try {
    expect(Buffer.compare(first, await writeSheets(file, 'xlsx'))).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('a CSV keeps accents in Excel, ends its lines as Windows does, and neutralises formulas', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeSheets(file, 'csv'))
  expect(text).toBe(
    '\uFEFFHome,Episodes,Share,Mean,Since,Last seen\r\n' +
      '"\'=HYPERLINK(""http://x"",""y"")",12,12.5%,1.5,09/03/2026,01/07/2026 23:30\r\n' +
      "'+44 20 7946 0000,fewer than 5,,-3,,\r\n" +
      '"Łukasz ""the, first""\nNguyễn",50%,–,0,,not known\r\n',
  )
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\t=1',
    '\r=1',
    ',',
    '"',
    '007',
    '1e5',
    '01/02/2026',
    'TRUE',
    '＝1',
  ),
)

test('no text a person can type becomes a formula or is lost, in either format', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 8 }), async (rows) => {
      const made: SheetFile = {
        sheets: [
          {
            name: 'T',
            columns: [
              { heading: 'A', type: 'text' },
              { heading: 'B', type: 'text' },
            ],
            rows: rows.map((row): OutCell[] => [...row]),
          },
        ],
        definitions: [],
      }
      const csv = parse(Buffer.from(await writeSheets(made, 'csv')), { bom: true })
      for (const [at, row] of rows.entries())
        for (const [column, typed] of row.entries()) {
          const read = csv[at + 1]?.[column] ?? ''
          expect(read).not.toMatch(/^[=+\-@\t\r＝]/)
          expect(read === typed || read === `'${typed}`).toBe(true)
        }
      const parts = unpack(await writeSheets(made, 'xlsx'))
      expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f>|<c [^>]* t="(?!s")/)
    }),
    { numRuns: 60 },
  )
})

test('a day before Excel has days is a text that sorts, and the days beside it stay days', async () => {
  const [sheet] = await workbookOf({
    sheets: [
      {
        name: 'T',
        columns: [
          { heading: 'Day', type: 'date' },
          { heading: 'Time', type: 'dateTime' },
        ],
        rows: [
          ['1899-12-31', '1899-12-31T23:30:00Z'],
          ['1900-02-28', '1900-02-28T10:00:00Z'],
          ['1900-03-01', '1900-03-01T10:00:00Z'],
          ['2026-03-09', null],
        ],
      },
    ],
    definitions: [],
  })
  expect(sheet?.data.slice(1)).toEqual([
    ['1899-12-31', '1899-12-31 23:30'],
    ['1900-02-28', '1900-02-28 10:00'],
    [new Date('1900-03-01T00:00:00Z'), new Date('1900-03-01T10:00:00Z')],
    [new Date('2026-03-09T00:00:00Z'), null],
  ])
})

test('a text that looks like a workbook’s own way to write a letter is read as it was typed', async () => {
  const texts = ['_x0041_', 'a_x0041_x0042_b', '_x005F_x0041_', '__x000D__', '_x004_', '_xZZZZ_', '=_x0041_']
  const [sheet] = await workbookOf({
    sheets: [{ name: 'T', columns: [{ heading: '_x0041_', type: 'text' }], rows: texts.map((it) => [it]) }],
    definitions: [{ term: '_x0041_', meaning: '_x0042_' }],
  })
  expect(sheet?.data).toEqual([['_x0041_'], ...texts.map((it) => [it])])
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('_', 'x', '0041', '005F', 'x0041_', '_x000A_', 'é'), {
        minLength: 1,
        maxLength: 12,
      }),
      async (parts) => {
        const text = parts.join('')
        const [read] = await workbookOf({
          sheets: [{ name: 'T', columns: [{ heading: 'A', type: 'text' }], rows: [[text]] }],
          definitions: [],
        })
        expect(read?.data[1]?.[0]).toBe(text)
      },
    ),
    { numRuns: 60 },
  )
})

test('a text longer than a cell holds is cut, and says so', async () => {
  const [sheet] = await workbookOf({
    sheets: [{ name: 'T', columns: [{ heading: 'A', type: 'text' }], rows: [['x'.repeat(40_000)]] }],
    definitions: [],
  })
  const text = String(sheet?.data[1]?.[0])
  expect(text).toHaveLength(32_767)
  expect(text.endsWith('(cut: a cell holds no more)')).toBe(true)
})

test('a table longer than a sheet is cut, says so in its last row, and where the rest is', () => {
  const columns = [
    { heading: 'Day', type: 'date' },
    { heading: 'Row', type: 'whole' },
  ] as const
  const table = { name: 'T', columns, rows: Array.from({ length: 1_200 }, (_, at): OutCell[] => [null, at]) }
  expect(fitted(table, 1_200)).toEqual({ sheet: table, cut: null })
  const { sheet, cut } = fitted(table, 1_100)
  expect(cut).toBe(
    'Not whole: the first 1,100 of 1,200 rows. A workbook holds no more; save it as CSV for all of them.',
  )
  expect(sheet.rows).toEqual([...table.rows.slice(0, 1_100), [{ type: 'text', value: cut }]])
  for (const many of [1, 2, 8, 34]) expect(rowsThatFit(many) + 2).toBeLessThanOrEqual(1_048_576)
})

test('a workbook that is cut says so among its definitions as well', async () => {
  const rows = Array.from({ length: rowsThatFit(200) + 1 }, (): OutCell[] => ['x'])
  const columns = Array.from({ length: 200 }, (_, at) => ({ heading: `C${at}`, type: 'text' as const }))
  const made = { sheets: [{ name: 'Wide', columns, rows }], definitions: [] } as const
  const [wide, definitions] = await workbookOf(made)
  expect(wide?.data).toHaveLength(rowsThatFit(200) + 2)
  expect(wide?.data.at(-1)?.[0]).toMatch(/^Not whole: the first 5,000 of 5,001 rows\./)
  expect(definitions?.data[1]).toEqual(['Wide', wide?.data.at(-1)?.[0]])
})

test('a CSV holds every row of a long table, in its order', async () => {
  const rows = Array.from({ length: 25_001 }, (_, at): OutCell[] => [at])
  const columns = [{ heading: 'Row', type: 'whole' }] as const
  const text = new TextDecoder().decode(
    await writeSheets({ sheets: [{ name: 'T', columns, rows }], definitions: [] }, 'csv'),
  )
  expect(text).toBe(['Row', ...rows.map((_, at) => String(at)), ''].join('\r\n'))
})

/** The parts of a zip as text, by name; read by its directory, as Excel does. */
function unpack(zip: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(zip)
  const parts: Record<string, string> = {}
  let at = bytes.readUInt32LE(bytes.length - 6)
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const raw = bytes.subarray(start, start + packed)
    parts[name] = (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : raw).toString('utf8')
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return parts
}
