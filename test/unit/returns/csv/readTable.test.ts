import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { largestFile } from '../../../../electron/register/exchange/csv/decodeText'
import { readTable } from '../../../../electron/register/exchange/csv/readTable'
import { columnsOf } from '../../../../shared/returns/ssda903/types'
import { readText, unreadableFacts } from './unreadable'

const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\nA1,01/06/2011,M,01/06/2025,\n'
const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n'
const row = { child: 'A1', dob: '01/06/2011', missing: 'M', misStart: '01/06/2025', misEnd: '' }

describe('recognising a table', () => {
  it('goes by the columns, not by the name', () => {
    expect(readText(missing, 'header.csv')).toMatchObject({
      kind: 'missing',
      rows: [{ row: 1, line: 2, ...row }],
    })
    expect(readText(header, 'missing.csv')).toEqual({ kind: 'header', rows: [] })
    expect(readText(columnsOf.episodes.join(','))).toEqual({ kind: 'episodes', rows: [] })
  })

  it('knows the other tables of the return and does not read them', () => {
    expect(readText('CHILD,SEX,DOB,DUC\nA,1,"never closed')).toEqual({ kind: 'other', table: 'UASC' })
    expect(readText('DOLO_END,DOLO_START,DOB,CHILD')).toEqual({ kind: 'other', table: 'DoLo' })
  })

  it('takes columns in any order', () => {
    const names = [...columnsOf.episodes]
    const cells = names.map((name) => `cell of ${name}`)
    const wanted = readText(`${names.join(',')}\n${cells.join(',')}\n`)
    const order = fc.shuffledSubarray(
      names.map((_, at) => at),
      { minLength: names.length },
    )
    fc.assert(
      fc.property(order, (places) => {
        const shuffled = [names, cells].map((line) => places.map((at) => line[at]).join(','))
        expect(readText(shuffled.join('\n'))).toEqual(wanted)
      }),
      { numRuns: 30 },
    )
  })

  it('takes a byte order mark, any line ends, blank lines and quoted headings', () => {
    const variants = [
      `\uFEFF${missing}`,
      missing.replaceAll('\n', '\r\n'),
      missing.replaceAll('\n', '\r'),
      missing.replace('CHILD,DOB', '"CHILD","DOB"'),
      missing.trimEnd(),
      `${missing}\n\n`,
    ]
    for (const text of variants) expect(readText(text)).toMatchObject({ rows: [{ row: 1, line: 2, ...row }] })
    expect(readText(`\n\n${missing}`)).toMatchObject({ rows: [{ row: 1, line: 4, ...row }] })
  })

  it('counts rows without wholly empty lines, but with rows of commas', () => {
    const table = readText(`${missing}\n\n,,,,\n\nA2,,,,\n`)
    expect(
      table.kind === 'missing' && table.rows.map((found) => [found.row, found.line, found.child]),
    ).toEqual([
      [1, 2, 'A1'],
      [2, 5, ''],
      [3, 7, 'A2'],
    ])
  })

  it('trims nothing, fills up short rows and keeps leading zeros', () => {
    const table = readText('CHILD,DOB,MISSING,MIS_START,MIS_END\n 007 ,,M \n')
    expect(table).toMatchObject({
      rows: [{ child: ' 007 ', childKey: ' 007 ', missing: 'M ', misStart: '', misEnd: '' }],
    })
  })

  it('keeps SEX as it was coded', () => {
    const table = readText(`${header}A,1,,,,,\nB,F,,,,,\nC,U,,,,,\n`)
    expect(table.kind === 'header' && table.rows.map(({ sex }) => sex)).toEqual(['1', 'F', 'U'])
  })

  it('reads what is not UTF-8 as Windows-1252', () => {
    const bytes = Buffer.from(missing.replace('A1', 'Zo\xEB\x92s'), 'latin1')
    expect(readTable(bytes, 'a.csv')).toMatchObject({ rows: [{ child: 'Zoë’s' }] })
    expect(readText(missing.replace('A1', 'Zoë’s'))).toMatchObject({ rows: [{ child: 'Zoë’s' }] })
  })
})

describe('refusing a file', () => {
  const utf16 = (mark: string): Buffer => Buffer.from(mark + missing, 'utf16le')
  const bigEndian = Buffer.from(utf16('').swap16())

  it.each<[string, Buffer, string, number | null]>([
    ['nothing', Buffer.alloc(0), 'empty', null],
    ['blank lines only', Buffer.from('\r\n \n'), 'empty', null],
    ['a byte order mark only', Buffer.from('\uFEFF'), 'empty', null],
    ['64 MB and a byte', Buffer.alloc(largestFile + 1, 'a'), 'tooLarge', null],
    ['an xlsx file', Buffer.from('PK\x03\x04 and so on'), 'spreadsheetRenamed', null],
    ['an old xls file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheetRenamed', null],
    ['UTF-16 with its mark', utf16('\uFEFF'), 'utf16', null],
    ['UTF-16 without a mark', utf16(''), 'utf16', null],
    ['UTF-16 the other way round', bigEndian, 'utf16', null],
    ['a zero byte', Buffer.from(missing.replace('A1', 'A\0')), 'notText', null],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'notText', null],
    ['control characters', Buffer.from('\x01\x02\x03'), 'notText', 1],
    ['an unclosed quote', Buffer.from(`${missing}"A2,,,,\n`), 'quotes', 3],
    ['no heading', Buffer.from('A1,01/06/2011,M,01/06/2025,\n'), 'noHeading', 1],
    ['semicolons', Buffer.from(missing.replaceAll(',', ';')), 'separator', 1],
    ['semicolons between quotes', Buffer.from('"CHILD";"DOB"\r\n"A1";"01/06/2011"'), 'separator', 1],
    ['tabs', Buffer.from(missing.replaceAll(',', '\t')), 'separator', 1],
    ['tabs between quotes', Buffer.from('"CHILD"\t"DOB"\r\n'), 'separator', 1],
    ['a semicolon after a quote further down', Buffer.from(`${missing}"A2";,,,,\n`), 'quotes', 3],
    ['a column too many', Buffer.from(missing.replace('MIS_END', 'MIS_END,NOTES')), 'unknownColumns', 1],
    ['a column too few', Buffer.from('CHILD,DOB,MISSING,MIS_START\n'), 'unknownColumns', 1],
    ['a column twice', Buffer.from('CHILD,CHILD,DOB,MISSING,MIS_START\n'), 'unknownColumns', 1],
    ['lower-case headings', Buffer.from(missing.toLowerCase()), 'unknownColumns', 1],
    ['a heading with a space', Buffer.from(missing.replace('DOB', ' DOB')), 'unknownColumns', 1],
    ['a row too long', Buffer.from(`${missing}A2,,M,,,\n`), 'unknownColumns', 3],
  ])('%s', (_what, bytes, reason, line) => {
    expect(unreadableFacts(() => readTable(bytes, 'council.csv'))).toMatchObject({
      file: 'council.csv',
      reason,
      line,
    })
  })

  it('says which columns are wrong', () => {
    const facts = unreadableFacts(() => readText('CHILD,DOB,MISSING,START,MIS_END,\n'))
    expect(facts.detail).toBe('It is like missing.csv without MIS_START and with START, (no name).')
    const small = unreadableFacts(() => readText('Child,Dob ,missing,mis_start,mis_end'))
    expect(small.detail).toContain('written as DfE writes them: CHILD, DOB, MISSING, MIS_START, MIS_END.')
  })
})
