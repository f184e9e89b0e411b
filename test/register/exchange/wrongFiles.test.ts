import { expect, test } from 'vitest'
import { importRegister, previewFiles, stageFile, tableFile, type ChosenFile } from '../../builders/imports'
import { refusal } from '../../builders/refusal'
import { tracesOf, tracesSince } from '../../builders/traces'
import { workbook, zip } from '../../builders/workbook'

const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\r\nR1,02/03/2011,M,01/06/2026,03/06/2026\r\n'
const utf16 = new Uint8Array(Buffer.from(`\uFEFF${missing}`, 'utf16le'))

const wrong: readonly (readonly [string, ChosenFile, object])[] = [
  [
    'a spreadsheet renamed .csv',
    { name: 'missing.csv', content: workbook([['CHILD']]) },
    { reason: 'spreadsheetRenamed' },
  ],
  [
    'a picture',
    { name: 'a.csv', content: new Uint8Array([137, 80, 78, 71, 0, 0, 1]) },
    { reason: 'notText' },
  ],
  ['Unicode text', { name: 'a.csv', content: utf16 }, { reason: 'utf16' }],
  ['only blanks', { name: 'a.csv', content: '\r\n  \r\n' }, { reason: 'empty' }],
  ['no table at all', { name: 'a.csv', content: 'Hello\r\nworld\r\n' }, { reason: 'noHeading' }],
  [
    'a table that lacks a column',
    { name: 'a.csv', content: 'CHILD,DOB,MISSING,MIS_START\r\n' },
    { reason: 'unknownColumns', detail: 'It is like missing.csv without MIS_END.' },
  ],
  ['an open quote', { name: 'a.csv', content: `${missing}"R2,` }, { reason: 'quotes', line: 3 }],
  [
    'a workbook that is none',
    { name: 'a.xlsx', content: zip({ 'a.txt': 'x' }) },
    { reason: 'badSpreadsheet' },
  ],
  [
    'a workbook with macros',
    { name: 'a.xlsx', content: zip({ 'xl/vbaProject.bin': 'x' }) },
    { reason: 'badSpreadsheet', detail: 'It holds macros or links to other files.' },
  ],
  [
    'a table of the 903 as a workbook',
    { name: 'missing.xlsx', content: workbook([['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END']]) },
    { reason: 'spreadsheetOf903' },
  ],
]

test.each(wrong)('%s is refused in a code of its own', async (_what, file, facts) => {
  const { client } = await importRegister()
  const staged = await stageFile(client, file)
  expect(await refusal('FILE_UNREADABLE', client.exchange.recognise({ staged }))).toMatchObject({
    file: file.name,
    ...facts,
  })
})

test('empty and 200 MB are refused before a byte is taken', async () => {
  const { client } = await importRegister()
  const empty = client.exchange.stage({ name: 'missing.csv', size: 0 })
  expect(await refusal('FILE_UNREADABLE', empty)).toMatchObject({ reason: 'empty' })
  const huge = client.exchange.stage({ name: 'missing.csv', size: 200 * 1024 * 1024 })
  expect(await refusal('FILE_UNREADABLE', huge)).toMatchObject({ reason: 'tooLarge' })
})

test('a zip that claims gigabytes is refused before it is unpacked', async () => {
  const { client } = await importRegister()
  const bomb = zip({ 'xl/worksheets/sheet1.xml': 'x' })
  const directory = Buffer.from(bomb.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  new DataView(bomb.buffer).setUint32(directory + 24, 0xf0000000, true)
  const staged = await stageFile(client, { name: 'names.xlsx', content: bomb })
  expect(await refusal('FILE_UNREADABLE', client.exchange.recognise({ staged }))).toMatchObject({
    reason: 'badSpreadsheet',
    detail: 'It would unpack to more than 256 MB.',
  })
})

const names = [
  ['Child ID', 'Forename', 'Surname', 'Date of birth'],
  ['R1', 'Mika', 'Oddo', { day: '2011-03-04' }],
]
const sheet = 'xl/worksheets/sheet1.xml'

test.each([
  ['a column no sheet has', 'r="C1"', 'r="C,,,,,,,,1"'],
  ['a row no sheet has', 'r="2"', 'r="4294967295"'],
  ['a place that is none', 'r="B2"', "r='B&#50;'"],
  ['more cells than any list', '</sheetData>', `${farRows()}</sheetData>`],
])('a workbook with %s is refused before its gaps are filled', async (_what, was, now) => {
  const { client } = await importRegister()
  for (const packed of [false, true]) {
    const content = workbook(names, {
      packed,
      part: (path, xml) => (path === sheet ? xml.replaceAll(was, now) : xml),
    })
    const staged = await stageFile(client, { name: 'names.xlsx', content })
    expect(await refusal('FILE_UNREADABLE', client.exchange.recognise({ staged }))).toMatchObject({
      reason: 'badSpreadsheet',
      detail: 'A part of it is damaged.',
    })
  }
})

/** A cell in the last column of every row, as a few kilobytes packed. */
function farRows(): string {
  return Array.from({ length: 2_000 }, (_, at) => `<row><c r="XFD${at + 3}"><v>1</v></c></row>`).join('')
}

test('a workbook that a mail system put a line break behind is read as ever', async () => {
  const { client } = await importRegister()
  const names = workbook([
    ['Child ID', 'Forename', 'Surname'],
    ['R1', 'Mika', 'Oddo'],
  ])
  const content = new Uint8Array([...names, 13, 10])
  const staged = await stageFile(client, { name: 'names.xlsx', content })
  expect(await client.exchange.recognise({ staged })).toMatchObject({ table: 'names', rows: 1 })
})

test('a file that grew or shrank while it was read is refused', async () => {
  const { client } = await importRegister()
  const { staged } = await client.exchange.stage({ name: 'missing.csv', size: 10 })
  const slice = (text: string, offset: number) =>
    client.exchange.stageSlice({ staged, offset, bytes: new Blob([text]) })
  await slice('CHILD', 0)
  expect(await refusal('FILE_UNREADABLE', slice(',DOB,MISSING', 5))).toMatchObject({
    reason: 'changedWhileRead',
  })
  expect(await refusal('FILE_UNREADABLE', client.exchange.recognise({ staged }))).toMatchObject({
    reason: 'changedWhileRead',
  })
})

test('two files of one kind, and missing rows of no year, are refused; nothing is written by looking', async () => {
  const { client, host } = await importRegister()
  const before = await tracesOf(host.open!)
  const twice = previewFiles(client, [
    { name: 'missing.csv', content: missing },
    { name: 'missing (1).csv', content: missing },
  ])
  expect(await refusal('FILE_UNREADABLE', twice)).toMatchObject({
    file: 'missing (1).csv',
    reason: 'twoOfOneKind',
    detail: '"missing.csv" is the same table.',
  })
  const undated = previewFiles(client, [tableFile('missing', ['R1,02/03/2011,M,,'])])
  expect(await refusal('INVALID', undated)).toMatchObject({ problems: [{ field: 'year' }] })
  expect(await tracesSince(host.open!, before)).toEqual({ audit: [], history: 0 })
})

test('the columns tell what a file is, not its name; byte order mark, quotes, any order of columns', async () => {
  const { client } = await importRegister()
  const shuffled = '\uFEFF"MIS_END",MISSING,CHILD,"DOB",MIS_START\n"03/06/2026",M,R1,02/03/2011,01/06/2026\n'
  const staged = await stageFile(client, { name: 'export 14.txt', content: shuffled })
  expect(await client.exchange.recognise({ staged })).toEqual({
    table: 'missing',
    rows: 1,
    yearGuess: 2027,
    otherTable: null,
  })
  const uasc = await stageFile(client, {
    name: 'x.csv',
    content: 'CHILD,SEX,DOB,DUC\r\nR1,F,02/03/2011,\r\n',
  })
  expect(await client.exchange.recognise({ staged: uasc })).toMatchObject({
    table: 'other',
    otherTable: 'UASC',
  })
})
