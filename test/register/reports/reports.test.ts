import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { readFigureReportPaper } from '../../../electron/register/documents/reports/readFigureReportPaper'
import { readWorkList } from '../../../electron/register/documents/reports/readWorkList'
import type { Block, Cell } from '../../../electron/register/documents/kit/model'
import { readOnly } from '../../../electron/register/database/types'
import { countedRegister } from '../../../electron/register/queries/figures/countedRegister'
import { viewingAt } from '../../../electron/register/queries/viewing'
import { documentsHandlers } from '../../../electron/register/router/documents'
import { interviewsHandlers } from '../../../electron/register/router/interviews'
import { reportsHandlers } from '../../../electron/register/router/reports'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { todayHandlers } from '../../../electron/register/router/today'
import { contract } from '../../../shared/contract'
import { workLists } from '../../../shared/contract/reports'
import { columns } from '../../../shared/returns/figures/columns'
import { NO_NUMBER } from '../../../shared/returns/suppression/groupShares'
import { shownWords, type Shown } from '../../../shared/returns/suppression/shown'
import { figureReports } from '../../../shared/returns/figures/reports/kinds'
import { reportPlans } from '../../../shared/returns/figures/reports/plans'
import { featureClient } from '../../builders/host'
import { fillFortyDetails, fortyWithDetails } from '../../builders/figures/fortyDetails'
import { fillFortyEpisodes } from '../../builders/figures/fillFortyEpisodes'
import { year2026 } from '../../builders/figures/fortyEpisodes'
import { refusal } from '../../builders/refusal'
import { printedBy } from '../../pdf/builders/printedBy'
import { papersFolder } from '../../pdf/helpers/papersFolder'

/** What the clock of a test says. */
const NOW = '2026-11-22T09:00:00Z'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

async function filled() {
  const at = await featureClient(
    {
      tables: contract.tables,
      reports: contract.reports,
      documents: contract.documents,
      interviews: contract.interviews,
      today: contract.today,
    },
    {
      tables: tablesHandlers,
      reports: reportsHandlers,
      documents: documentsHandlers,
      interviews: interviewsHandlers,
      today: todayHandlers,
    },
  )
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const { open } = at.host
  if (open === null) throw new Error('the register is open')
  await runCommand(open, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  await runCommand(open, { name: 'test.fill', permission: 'settings.change' }, fillFortyDetails)
  const grantFor = (name: string, purpose: 'saveCsv' | 'saveXlsx' | 'savePdf') =>
    at.host.grants.add(join(at.folder, name), purpose).grant
  return { ...at, open, grantFor }
}

const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : (cell?.text ?? ''))

/** Every row of every table of figures on a paper: its words and its numbers. */
function figuresOn(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.columns[0]?.label === 'Figure'
      ? block.rows.map((row) => row.map(textOf))
      : [],
  )
}

/** As a workbook reads it back: a percentage is a fraction. */
const shareOrNumber = (value: number | string, unit: string) =>
  String(typeof value === 'number' && unit !== '' ? value / 100 : value)

const cellWords = (shown: Shown | undefined, below: number | null) =>
  shown === undefined ? NO_NUMBER : shownWords(shown, below ?? 0)

test.each(figureReports)('%s: screen, paper and spreadsheet say the same numbers', async (report) => {
  const { client, folder, open, grantFor } = await filled()
  const asked = { report, ...year2026, byHome: false }
  const screen = await client.reports.figures(asked)
  const viewing = await viewingAt(readOnly(open.db), NOW)
  const { paper } = await readFigureReportPaper(readOnly(open.db), asked, viewing, printedBy)
  const onPaper = figuresOn(paper.blocks)
  const grant = grantFor('report.xlsx', 'saveXlsx')
  const run = await client.tables.save({ what: { kind: 'figureReport', ...asked }, format: 'xlsx', grant })
  expect(run.kind).toBe('figureReport')
  const [figures, definitions] = await readWorkbook(readFileSync(join(folder, 'report.xlsx')))
  expect(definitions?.data).toContainEqual(['Who it is for', reportPlans[report].mayGo])
  const inSheet = (figures?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  for (const { lines, tables, charts, says, grids } of screen.sections) {
    for (const grid of grids)
      for (const row of grid.rows)
        expect(paper.blocks).toContainEqual(
          expect.objectContaining({ kind: 'table', rows: expect.arrayContaining([row]) }),
        )
    for (const sentence of says) {
      expect(paper.blocks).toContainEqual({ kind: 'paragraph', text: sentence })
      expect(inSheet.some((row) => row[1] === sentence)).toBe(true)
    }
    for (const { note, ...chart } of charts) {
      expect(paper.blocks).toContainEqual({ kind: 'chart', ...chart, ...(note === null ? {} : { note }) })
      const written = inSheet.filter((row) => row[1]?.startsWith(`${chart.title}: `)).map((row) => row.at(-1))
      const numbers = chart.rows.flatMap(({ values }) => values.map((it) => shareOrNumber(it, chart.unit)))
      expect(written).toEqual(numbers)
    }
    for (const { words, counts } of lines) {
      const numbers = columns.map((column) => cellWords(counts[column], screen.below))
      expect(onPaper).toContainEqual([words, ...numbers])
      expect(
        inSheet.some((row) => row[1] === words && columns.every((_, at) => row[at + 2] === numbers[at])),
      ).toBe(true)
    }
    for (const table of tables)
      for (const { words, counts } of table.rows) {
        const numbers = columns.map((column) => cellWords(counts[column], screen.below))
        if (numbers.some((number) => Number(number) > 0)) expect(onPaper).toContainEqual([words, ...numbers])
        expect(inSheet).toContainEqual(expect.arrayContaining([`${table.words}: ${words}`, ...numbers]))
      }
  }
})

test.each(workLists)(
  '%s is made, saved as PDF and as CSV, kept as a run and in the audit trail',
  async (list) => {
    const { client, open, grantFor } = await filled()
    const which = { kind: 'workList', list } as const
    const made = await client.documents.make(which)
    expect(made.fileName).toMatch(/^[a-z-]+-\d{4}-\d\d-\d\d\.pdf$/)
    const saved = await client.documents.save({ made: made.made, grant: grantFor('list.pdf', 'savePdf') })
    const table = await client.tables.save({
      what: which,
      format: 'csv',
      grant: grantFor('list.csv', 'saveCsv'),
    })
    expect([saved.kind, table.kind]).toEqual([list, list])
    const runs = await open.db.selectFrom('return_run').select(['kind', 'how']).execute()
    expect(runs).toEqual([
      { kind: list, how: 'saved' },
      { kind: list, how: 'saved' },
    ])
    const entries = await open.db.selectFrom('audit').selectAll().execute()
    const said = JSON.stringify(entries)
    expect(said).toContain('paper.made')
    expect(said).toContain('paper.saved')
  },
)

test('the lists hold the rows the screens show', async () => {
  const { client, open } = await filled()
  const viewing = await viewingAt(readOnly(open.db), NOW)
  const due = await readWorkList(readOnly(open.db), 'dueInterviews', viewing, printedBy)
  expect(due.facts.counts).toEqual({ rows: (await client.interviews.queue()).length })
  const missing = await readWorkList(readOnly(open.db), 'missingNow', viewing, printedBy)
  expect(missing.facts.counts).toEqual({ rows: (await client.today.board()).missingNow.length })
  expect(Number(due.facts.counts['rows'])).toBeGreaterThan(0)
  expect(Number(missing.facts.counts['rows'])).toBeGreaterThan(0)
})

test('days that do not exist, or end before they begin, are refused by field', async () => {
  const { client } = await filled()
  const report = 'performance' as const
  await refusal('INVALID', client.reports.figures({ report, from: '2026-02-31', to: '2026-03-31' }))
  await refusal('INVALID', client.reports.figures({ report, from: '2026-04-01', to: '2026-03-31' }))
  const empty = await client.reports.figures({ report, from: '1990-04-01', to: '1991-03-31' })
  expect(empty.sections.flatMap(({ lines }) => lines).every(({ counts }) => counts.ours === 0)).toBe(true)
})

/** The rows of a list by part: the first column alone. */
async function partsOf(list: 'repeats' | 'dataQuality', column: number) {
  const { open } = await filled()
  const viewing = await viewingAt(readOnly(open.db), NOW)
  const { paper } = await readWorkList(readOnly(open.db), list, viewing, printedBy)
  return paper.blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => textOf(row[column]))] : [],
  )
}

test('missing again and again: two or more in the twelve months up to today, by what counts', async () => {
  // Six nights of one child in January 2026; the information of 1 February is no absence and not the newest. Everybody
  // else began once since 23 November 2025: 39 and 22 lie before it, 36 is of an adult, 37 was cancelled.
  expect(await partsOf('repeats', 3)).toEqual([['6']])
  expect((await partsOf('repeats', 4))[0]?.[0]).toMatch(/^2025-0018, /)
})

test('data to put right: each episode stands where something is missing, and nowhere else', async () => {
  const [back = [], outcome = [], group = []] = await partsOf('dataQuality', 0)
  // 8: nobody knows when; 24: found, never said to be back. 43 died: nothing is missing.
  expect(back).toEqual(['2025-0024', '2025-0008'])
  expect(outcome).toEqual(expect.arrayContaining(['2025-0042', '2025-0025', '2025-0002']))
  // Held; before Homeward; information only; still missing; an adult; cancelled; died.
  for (const number of ['0001', '0012', '0019', '0023', '0036', '0037', '0043'])
    expect(outcome).not.toContain(`2025-${number}`)
  expect(group).toEqual(['2025-0035', '2025-0034'])
})

test('themes, places, people and flags are read as they were written', async () => {
  const { open } = await filled()
  const db = readOnly(open.db)
  const { details } = await countedRegister(db, { from: '2000-01-01', to: '2027-01-01' }, '879', {
    details: true,
  })
  const { details: written } = fortyWithDetails
  const sorted = (list: readonly unknown[] | undefined) => list?.map((it) => JSON.stringify(it)).toSorted()
  expect(details?.foundAt).toEqual(written?.foundAt)
  expect(details?.livedIn).toEqual(written?.livedIn)
  expect(details?.foundPlace).toEqual(written?.foundPlace)
  expect(details?.delivery).toEqual(written?.delivery)
  expect(sorted(details?.named)).toEqual(sorted(written?.named))
  expect(sorted(details?.flags)).toEqual(sorted(written?.flags))
  for (const [interview, themes] of written?.themes ?? [])
    for (const theme of themes) expect(details?.themes.get(interview)).toContainEqual(theme)
})

test('the council’s own words are kept with the period and printed as they were typed', async () => {
  const { client, open } = await filled()
  const asked = { report: 'annual' as const, ...year2026 }
  const typed = 'We met every month.\n\n=2+3 is no formula here.'
  expect(await client.reports.saveWords({ ...asked, words: [{ box: 'year', words: typed }] })).toEqual({
    saved: 1,
  })
  // Nothing changed: nothing is written.
  expect(await client.reports.saveWords({ ...asked, words: [{ box: 'year', words: typed }] })).toEqual({
    saved: 0,
  })
  const boxOf = async (period: { readonly from: string; readonly to: string }) =>
    (await client.reports.figures({ ...asked, ...period })).sections.find(({ box }) => box?.name === 'year')
      ?.box?.words
  expect(await boxOf(year2026)).toBe(typed)
  expect(await boxOf({ from: '2024-04-01', to: '2025-03-31' })).toBe('')
  const viewing = await viewingAt(readOnly(open.db), NOW)
  const { paper } = await readFigureReportPaper(
    readOnly(open.db),
    { ...asked, byHome: false },
    viewing,
    printedBy,
  )
  expect(paper.blocks).toContainEqual({ kind: 'paragraph', text: '=2+3 is no formula here.' })
  await refusal('NOT_FOUND', client.reports.saveWords({ ...asked, words: [{ box: 'none', words: 'x' }] }))
  await refusal(
    'INVALID',
    client.reports.saveWords({ ...asked, from: '2026-02-31', words: [{ box: 'year', words: 'x' }] }),
  )
})

test('a report that left is warned of where another shares some of its days, and inside reports never are', async () => {
  const { client, grantFor } = await filled()
  const quarter = { from: '2025-04-01', to: '2025-06-30' }
  const save = async (report: 'leadMember' | 'performance') =>
    client.tables.save({
      what: { kind: 'figureReport', report, ...quarter, byHome: false },
      format: 'csv',
      grant: grantFor(`${report}.csv`, 'saveCsv'),
    })
  await save('performance')
  expect((await client.reports.figures({ report: 'leadMember', ...year2026 })).overlaps).toEqual([])
  await save('leadMember')
  const { overlaps } = await client.reports.figures({ report: 'partnership', ...year2026 })
  expect(overlaps.map(({ fileName }) => fileName)).toEqual(['leadMember.csv'])
  // The very same days, and a quarter whose periods before are the same quarters, give nothing away.
  expect((await client.reports.figures({ report: 'leadMember', ...quarter })).overlaps).toEqual([])
  const next = { from: '2025-07-01', to: '2025-09-30' }
  expect((await client.reports.figures({ report: 'partnership', ...next })).overlaps).toEqual([])
  expect((await client.reports.figures({ report: 'performance', ...year2026 })).overlaps).toEqual([])
})
