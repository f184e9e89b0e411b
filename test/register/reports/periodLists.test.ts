import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFlag } from '../../../electron/register/commands/children/flags'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { readOnly } from '../../../electron/register/database/types'
import type { Block, Cell } from '../../../electron/register/documents/kit/model'
import { readPeriodListPaper } from '../../../electron/register/documents/reports/readPeriodListPaper'
import { viewingAt } from '../../../electron/register/queries/viewing'
import { childrenHandlers } from '../../../electron/register/router/children'
import { documentsHandlers } from '../../../electron/register/router/documents'
import { figuresHandlers } from '../../../electron/register/router/figures'
import { reportsHandlers } from '../../../electron/register/router/reports'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { contract } from '../../../shared/contract'
import {
  periodLists,
  type AskedPeriodList,
  type PeriodListAnswer,
} from '../../../shared/contract/periodLists'
import { callerOf } from '../../builders/calls'
import { fillFortyEpisodes } from '../../builders/figures/fillFortyEpisodes'
import { childId, year2026 } from '../../builders/figures/fortyEpisodes'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { papersFolder } from '../../pdf/helpers/papersFolder'
import { printedBy } from '../../pdf/builders/printedBy'

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
      children: contract.children,
      figures: contract.figures,
    },
    {
      tables: tablesHandlers,
      reports: reportsHandlers,
      documents: documentsHandlers,
      children: childrenHandlers,
      figures: figuresHandlers,
    },
  )
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const open = at.host.open!
  await runCommand(open, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  return { ...at, open }
}

const days = { from: '2026-11-22', to: '2026-11-22' }
const askedOf = (list: AskedPeriodList['list']): AskedPeriodList =>
  list === 'accessByChild'
    ? { list, ...days, childId: childId('A') }
    : { list, ...(list === 'accessByPerson' ? days : year2026) }

const column = ({ parts }: PeriodListAnswer, part: number, at: number) =>
  (parts[part]?.rows ?? []).map((row) => row[at]?.words)
const ref = (letter: string) => `record-${childId(letter).slice(-8)}`
const textOf = (cell: Cell) => (typeof cell === 'string' ? cell : cell.text)
const tablesOn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(textOf)) : []))

test.each(periodLists)('%s: page, paper and spreadsheet say the same', async (list) => {
  const { client, host, folder, open } = await filled()
  const asked = askedOf(list)
  if (list.startsWith('access')) await client.children.get({ id: childId('A') })
  const page = await client.reports.list(asked)
  const rows = page.parts.flatMap((part) => part.rows.map((row) => row.map(({ words }) => words)))
  expect(rows.length).toBeGreaterThan(0)
  const db = readOnly(open.db)
  const { paper } = await readPeriodListPaper(db, asked, await viewingAt(db, NOW), printedBy)
  expect(tablesOn(paper.blocks)).toEqual(rows)
  const grant = host.grants.add(join(folder, 'list.xlsx'), 'saveXlsx').grant
  const run = await client.tables.save({ what: { kind: 'periodList', asked }, format: 'xlsx', grant })
  expect(run.kind).toBe(list)
  const [sheet, definitions] = await readWorkbook(readFileSync(join(folder, 'list.xlsx')))
  const texts = page.columns.flatMap(({ type }, at) => (type === 'text' ? [at] : []))
  expect((sheet?.data ?? []).slice(1).map((row) => texts.map((at) => row[at + 1]))).toEqual(
    rows.map((row) => texts.map((at) => (row[at] === '' ? null : row[at]))),
  )
  expect(definitions?.data).toContainEqual(['What stands in it', page.about])
  const made = await client.documents.make({ kind: 'periodList', asked })
  expect(made.fileName).toMatch(/-2\d{3}-\d\d-\d\d-to-2\d{3}-\d\d-\d\d\.pdf$/)
})

test('episodes of each child, counted by hand; together they are the figures', async () => {
  const { client } = await filled()
  const list = await client.reports.list({ list: 'episodesPerChild', ...year2026 })
  // P six nights; C and D four; B three; E, F, G, H, O and N two, A and Q one. Of others, or not known: I 2; J, K, L 1.
  expect(column(list, 0, 1)).toEqual(['6', '4', '4', '3', '2', '2', '2', '2', '2', '2', '1', '1'])
  expect(column(list, 1, 1)).toEqual(['2', '1', '1', '1'])
  // C, by days alone more than a day, and 23 hours; D 48 hours, exactly a day, 25½ hours and 19 days.
  expect(list.parts[0]?.rows.slice(0, 3).map((row) => row.map(({ words }) => words).slice(1))).toEqual([
    ['6', '6', '0', '0', '10 h', 'Ours, in our area'],
    ['4', '4', '0', '1', expect.any(String), 'Ours, in our area'],
    ['4', '4', '0', '3', '19 days', 'Ours, in our area'],
  ])
  const { questions } = await client.figures.answer({ ...year2026, outward: false })
  const begun = questions.flatMap(({ lines }) => lines).find(({ id }) => id === 'episodes.begun')
  const { ours = 0, care_other_la = 0, cannot_be_determined = 0 } = begun?.counts ?? {}
  const total = [...column(list, 0, 1), ...column(list, 1, 1)].reduce((sum, count) => sum + Number(count), 0)
  expect(total).toBe(Number(ours) + Number(care_other_la) + Number(cannot_be_determined))
})

test('the inspection list: by reference, missing first, then who was at risk and not missing', async () => {
  const { client, open } = await filled()
  const call = callerOf(open)
  const flag = (letter: string, what: string, startedOn: string) =>
    call(addFlag, { childId: childId(letter), flag: what, startedOn, toldBy: null, note: null })
  await flag('M', 'CSE', '2025-12-01')
  await flag('P', 'county_lines', '2025-12-01')
  await flag('P', 'self_harm', '2025-12-01')
  // From after the period.
  await flag('A', 'CCE', '2026-04-01')
  const list = await client.reports.list({ list: 'inspection', ...year2026 })
  expect(JSON.stringify(list)).not.toMatch(/Mika|Oddo/)
  expect(column(list, 0, 0)).toHaveLength(16)
  expect(column(list, 1, 0)).toEqual([ref('M'), ref('R'), ref('S')])
  const rowOf = (letter: string) =>
    list.parts.flatMap(({ rows }) => rows).find(([first]) => first?.words === ref(letter))
  const words = (letter: string) => rowOf(letter)?.map((cell) => cell.words)
  expect(words('P')).toEqual([
    ref('P'),
    '12 Dec 2011 (14)',
    'Female, ethnicity not recorded',
    'Ours, in our area',
    '6',
    '0',
    'No',
    '6 due, 4 offered, 2 held',
    'County lines',
  ])
  // Still missing; a date of birth that is a guess gives no age.
  expect(words('F')?.slice(1, 7)).toEqual([
    '12 Dec 2012',
    'Male, ethnicity not recorded',
    'Ours, outside our area',
    '2',
    '0',
    'Yes',
  ])
  expect(words('A')?.[8]).toBe('Nothing recorded')
  expect(words('O')?.[8]).toBe('Trafficked, or thought to be')
})

test('who opened a record: each person with what they did, in the days asked about, and nobody else’s', async () => {
  const { client, clock, open } = await filled()
  const founder = open.session
  await client.children.get({ id: childId('A') })
  await client.children.get({ id: childId('A') })
  clock.forward(10 * 60)
  await client.children.get({ id: childId('A') })
  await client.children.get({ id: childId('B') })
  sitDown(open, await addColleague(open, 'Priya Nair', 'officer'))
  await callerOf(open)(addFlag, {
    childId: childId('A'),
    flag: 'CSE',
    startedOn: null,
    toldBy: null,
    note: null,
  })
  sitDown(open, founder)
  const asked = { list: 'accessByChild', ...days, childId: childId('A') } as const
  const list = await client.reports.list(asked)
  expect(list.parts[0]?.heading).toBe(`People who opened the record of ${ref('A')}`)
  const told = list.parts[0]?.rows.map((row) => row.map(({ words }) => words).slice(0, 5))
  // The same page again within five minutes is one look.
  expect(told).toHaveLength(2)
  expect(told).toContainEqual([founder.user.name, '2', '0', '0', '0'])
  expect(told).toContainEqual(['Priya Nair', '0', '1', '0', '0'])
  const byPerson = await client.reports.list({ list: 'accessByPerson', ...days })
  const mine = byPerson.parts.find(({ heading }) => heading === founder.user.name)
  expect(mine?.rows.map((row) => row.map(({ words }) => words).slice(0, 2))).toEqual([
    [ref('A'), '2'],
    [ref('B'), '1'],
  ])
  expect(JSON.stringify(byPerson)).not.toMatch(/Mika|Oddo/)
  const before = { from: '2026-11-21', to: '2026-11-21' }
  expect((await client.reports.list({ ...asked, ...before })).parts[0]?.rows).toEqual([])
  await refusal(
    'NOT_FOUND',
    client.reports.list({ ...asked, childId: '01900000-0000-7000-8000-000000000001' }),
  )
})

test('a list asks for its own permission, on the page, on paper and in a file', async () => {
  const { client, host, folder, open } = await filled()
  sitDown(open, await addColleague(open, 'Jo Banks', 'teamLead'))
  for (const list of ['inspection', 'accessByChild', 'accessByPerson'] as const) {
    const asked = askedOf(list)
    await refusal('NOT_ALLOWED', client.reports.list(asked))
    await refusal('NOT_ALLOWED', client.documents.make({ kind: 'periodList', asked }))
    const grant = host.grants.add(join(folder, `${list}.csv`), 'saveCsv').grant
    await refusal(
      'NOT_ALLOWED',
      client.tables.save({ what: { kind: 'periodList', asked }, format: 'csv', grant }),
    )
  }
  expect((await client.reports.list(askedOf('episodesPerChild'))).parts).toHaveLength(2)
  await refusal(
    'INVALID',
    client.reports.list({ list: 'episodesPerChild', from: '2026-04-01', to: '2026-03-31' }),
  )
})
