import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { contract } from '../../../shared/contract'
import type { CheckedFiles } from '../../../shared/contract/checking'
import { checkReport } from '../../../shared/returns/ssda903/checkReport'
import { runCheck } from '../../../electron/register/cli/check'
import { checkSummary } from '../../../electron/register/cli/checkSummary'
import { readCouncilFolder } from '../../../electron/register/exchange/csv/readCouncilFolder'
import { router } from '../../../electron/register/router'
import { inProcessClient } from '../../../electron/register/rpc/inProcess'
import { temporaryFolder } from '../../builders/folder'
import { newHost } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const edge = join(import.meta.dirname, '../../fixtures/903/edge-903')
const headings = 'CHILD,DOB,MISSING,MIS_START,MIS_END'

/** Homeward as it starts: no register is open. */
function started() {
  const folder = temporaryFolder()
  const { host, unexpected } = newHost(folder)
  Object.assign(host.start, { outFolder: built.outFolder })
  onTestFinished(() => expect(unexpected).toEqual([]))
  const client = inProcessClient(contract, router, host)
  const send = async (name: string, content: string | Uint8Array<ArrayBuffer>) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const { staged } = await client.checking.stage({ name, size: bytes.length })
    if (bytes.length > 0) await client.checking.stageSlice({ staged, offset: 0, bytes: new Blob([bytes]) })
    return staged
  }
  const check = async (
    files: { staged: string; lastYear: boolean }[],
    year: number,
  ): Promise<CheckedFiles> => {
    const steps = await client.checking.run({ files, year })
    for (;;) {
      // oxlint-disable-next-line eslint/no-await-in-loop
      const step = await steps.next()
      if (step.done === true) return step.value
    }
  }
  const save = async (report: string, format: 'pdf' | 'csv' | 'xlsx') => {
    const purpose = ({ pdf: 'savePdf', csv: 'saveCsv', xlsx: 'saveXlsx' } as const)[format]
    const { grant } = host.grants.add(join(folder, `report.${format}`), purpose)
    await client.checking.save({ report, format, grant })
    return readFileSync(join(folder, `report.${format}`))
  }
  return { folder, host, client, send, check, save }
}

async function edgeChecked() {
  const here = started()
  const files = await Promise.all(
    ['this/header.csv', 'this/episodes.csv', 'this/missing.csv', 'last/missing.csv'].map(async (name) => ({
      staged: await here.send(name, new Uint8Array(readFileSync(join(edge, name)))),
      lastYear: name.startsWith('last'),
    })),
  )
  return { ...here, report: await here.check(files, 2026) }
}

async function edgeTables() {
  const { tables } = await readCouncilFolder(join(edge, 'this'))
  const last = await readCouncilFolder(join(edge, 'last'))
  return { ...tables, missingLast: last.tables.missing }
}

test('without any register the window finds what the command line finds, row by row and word by word', async () => {
  const { report } = await edgeChecked()
  const same = checkReport(await edgeTables(), 2026)
  const { id: _id, rulesRun, problems, notes, ...counts } = report
  expect(rulesRun).toBe(20)
  expect(same).toMatchObject(counts)
  const places = (entries: CheckedFiles['problems']) =>
    entries.map(({ rule, plain, dfe, places }) => ({
      rule,
      plain,
      dfe,
      rows: places.map(({ row, level }) => [row, level]),
    }))
  const expected = (entries: typeof same.problems) =>
    entries.map(({ rule, plain, dfe, places }) => ({
      rule,
      plain,
      dfe,
      rows: places.map(({ row, level }) => [row, level]),
    }))
  expect(places(problems)).toEqual(expected(same.problems))
  expect(places(notes)).toEqual(expected(same.notes))
  const text = checkSummary(same)
  for (const { rule, plain } of problems) expect(text).toContain(`${rule ?? ''} ${plain}`)
  for (const { plain } of notes) expect(text).toContain(`Hint: ${plain}`)
})

test('the report is saved as spreadsheet, CSV and PDF, and all of them say the same', async () => {
  const { report, save } = await edgeChecked()
  const all = [...report.problems, ...report.notes]
  const count = all.reduce((sum, entry) => sum + entry.count, 0)
  const csv: string[][] = parse(await save(report.id, 'csv'), { bom: true })
  expect(csv).toHaveLength(count + 1)
  const [sheet, definitions] = await readWorkbook(await save(report.id, 'xlsx'))
  expect(sheet?.data).toHaveLength(count + 1)
  const first = report.problems[0]?.places[0]
  expect(sheet?.data[1]?.slice(0, 2)).toEqual([first?.file, first?.row])
  expect(csv[1]?.[2]).toBe(first?.child)
  expect(JSON.stringify(definitions?.data)).toContain('20 of the 20 rules')
  const { text } = await openPdf(new Uint8Array(await save(report.id, 'pdf')))
  for (const { rule } of report.problems) expect(text).toContain(`Rule ${rule ?? ''},`)
  expect(text).toContain('20 of the 20 rules could run')
})

test('ten thousand problems: the page gets the first, the spreadsheet all, the paper says how many more', async () => {
  const { send, check, save } = started()
  const rows = Array.from({ length: 10_000 }, (_, at) => `C${at},01/06/2011,X,10/06/2025,11/06/2025`)
  const staged = await send('missing.csv', [headings, ...rows].join('\r\n'))
  const report = await check([{ staged, lastYear: false }], 2026)
  const types = report.problems.find(({ count }) => count === 10_000)
  expect(types?.places).toHaveLength(5_000)
  const total = [...report.problems, ...report.notes].reduce((sum, { count }) => sum + count, 0)
  expect(parse(await save(report.id, 'csv'), { bom: true })).toHaveLength(total + 1)
  const { text } = await openPdf(new Uint8Array(await save(report.id, 'pdf')))
  expect(text).toContain('And 9,500 more')
})

test.each([
  ['a letter', 'missing.csv', 'Dear all,\r\nthe figures follow.', 'noHeading'],
  [
    'another table',
    'missing.csv',
    'CHILD,DOB,MISSING,MIS_START\r\nR1,02/03/2011,M,01/06/2026',
    'unknownColumns',
  ],
  ['a renamed spreadsheet', 'missing.csv', 'PK\u0003\u0004 and so on', 'spreadsheetRenamed'],
  ['a spreadsheet', 'missing.xlsx', 'PK\u0003\u0004 and so on', 'spreadsheetOf903'],
  ['no text', 'missing.csv', 'CHILD,DOB\0\0', 'notText'],
])('%s is refused in words', async (_what, name, content, reason) => {
  const { client, send } = started()
  const staged = await send(name, content)
  expect(await refusal('FILE_UNREADABLE', client.checking.recognise({ staged }))).toMatchObject({ reason })
})

test('an empty file and one of 200 MB are refused before a byte is sent', async () => {
  const { client } = started()
  const stage = async (size: number) => client.checking.stage({ name: 'missing.csv', size })
  expect(await refusal('FILE_UNREADABLE', stage(0))).toMatchObject({ reason: 'empty' })
  expect(await refusal('FILE_UNREADABLE', stage(200 * 1024 * 1024))).toMatchObject({ reason: 'tooLarge' })
})

test("no Missing table of this year, two of one kind, and last year's other tables", async () => {
  const { send, check } = started()
  const missing = await send('missing.csv', `${headings}\r\nR1,02/03/2011,M,01/06/2025,02/06/2025`)
  const last = { staged: missing, lastYear: true }
  expect(await refusal('INVALID', check([last], 2026))).toMatchObject({ problems: [{ field: 'files' }] })
  const again = await send('again.csv', `${headings}\r\nR1,02/03/2011,M,01/06/2025,02/06/2025`)
  const both = [missing, again].map((staged) => ({ staged, lastYear: false }))
  expect(await refusal('FILE_UNREADABLE', check(both, 2026))).toMatchObject({ reason: 'twoOfOneKind' })
  const header = await send('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\nR1,F,02/03/2011,WBRI,,,')
  const report = await check(
    [
      { staged: missing, lastYear: false },
      { staged: header, lastYear: true },
    ],
    2026,
  )
  expect(report.read).toContainEqual({ file: 'header.csv', rows: null })
})

test('a year without rows is checked and says so', async () => {
  const { send, check } = started()
  const report = await check([{ staged: await send('m.csv', `${headings}\r\n`), lastYear: false }], 2026)
  expect(report).toMatchObject({ errors: 0, warnings: 0, remarks: 0, problems: [], notes: [] })
  expect(report.read[0]).toEqual({ file: 'missing.csv', rows: 0 })
  expect(report.notRun.map(({ because }) => because)).toContain('episodes.csv is not there.')
})

test('cancelled in the middle there is no report, and a report of before is not saved by mistake', async () => {
  const { client, host, folder, send, report } = await edgeChecked()
  const staged = await send('missing.csv', `${headings}\r\nR1,02/03/2011,M,01/06/2025,02/06/2025`)
  const files = [{ staged, lastYear: false }]
  const steps = await client.checking.run({ files, year: 2026 })
  await steps.next()
  await steps.return?.(undefined)
  const { grant } = host.grants.add(join(folder, 'kept.csv'), 'saveCsv')
  await client.checking.save({ report: report.id, format: 'csv', grant })
  const other = host.grants.add(join(folder, 'no.csv'), 'saveCsv').grant
  await refusal('NOT_FOUND', client.checking.save({ report: 'other', format: 'csv', grant: other }))
  expect(existsSync(join(folder, 'no.csv'))).toBe(false)
})

test('a place that cannot be written leaves no half file', async () => {
  const { client, host, folder, report } = await edgeChecked()
  const { grant } = host.grants.add(join(folder, 'nowhere', 'a.csv'), 'saveCsv')
  await refusal('DISK_ERROR', client.checking.save({ report: report.id, format: 'csv', grant }))
  expect(readdirSync(folder)).toEqual(['profile'])
})

test('the command line writes the same report, byte for byte, and refuses a file of another kind', async () => {
  const { report, save } = await edgeChecked()
  const folder = temporaryFolder()
  const argv = ['--this', join(edge, 'this'), '--last', join(edge, 'last'), '--year', '2026', '--report']
  const said = vi.spyOn(process.stdout, 'write').mockImplementation((_text, ...rest: unknown[]) => {
    for (const written of rest) if (typeof written === 'function') written()
    return true
  })
  const complained = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => void vi.restoreAllMocks())
  expect(await runCheck([...argv, join(folder, 'report.csv')], built.outFolder)).toBe(1)
  expect(readFileSync(join(folder, 'report.csv')).equals(await save(report.id, 'csv'))).toBe(true)
  expect(await runCheck([...argv, join(folder, 'report.pdf')], built.outFolder)).toBe(1)
  expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(said).toHaveBeenCalledTimes(2)
  expect(await runCheck([...argv, join(folder, 'report.doc')], built.outFolder)).toBe(2)
  expect(await runCheck([...argv, join(folder, 'nowhere', 'report.csv')], built.outFolder)).toBe(2)
  expect(complained).toHaveBeenCalledTimes(2)
})
