import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { readOnly } from '../../../electron/register/database/types'
import { figuresPaper } from '../../../electron/register/documents/figures/figuresPaper'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { contract } from '../../../shared/contract'
import { fillFortyEpisodes } from '../../builders/figures/fillFortyEpisodes'
import { year2026 } from '../../builders/figures/fortyEpisodes'
import { featureClient } from '../../builders/host'
import { printedBy } from '../../pdf/builders/printedBy'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

test('a file answers the questions that were asked and no other, hidden as in the whole answer', async () => {
  const { client, host, folder } = await featureClient(
    { tables: contract.tables },
    { tables: tablesHandlers },
  )
  Object.assign(host.start, { outFolder: built.outFolder })
  await runCommand(host.open!, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const saved = async (name: string, questions: number[]) => {
    const file = join(folder, name)
    const { grant } = host.grants.add(file, 'saveCsv')
    const what = { kind: 'figures', ...year2026, questions } as const
    await client.tables.save({ what, format: 'csv', grant })
    const [heading, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\r\n')
    return { heading, rows }
  }
  const whole = await saved('whole.csv', [])
  const some = await saved('some.csv', [6, 13])
  expect(some).toEqual({
    heading: whole.heading,
    rows: whole.rows.filter((row) => /^(?:6|13),/.test(row)),
  })
  expect(some.rows.length).toBeGreaterThan(2)
})

test('where there is no percentage a file says so with a dash, and the workbook what a dash is', async () => {
  const { client, host, folder } = await featureClient(
    { tables: contract.tables },
    { tables: tablesHandlers },
  )
  Object.assign(host.start, { outFolder: built.outFolder })
  const file = join(folder, 'nothing.xlsx')
  const { grant } = host.grants.add(file, 'saveXlsx')
  // Of a register without a row there is nothing to take a percentage of.
  const what = { kind: 'figures', ...year2026, questions: [2, 18] } as const
  await client.tables.save({ what, format: 'xlsx', grant })
  const [figures, definitions] = await readWorkbook(readFileSync(file))
  const rows = figures?.data.filter((row) => row[3] === 'percentage') ?? []
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) expect(row.slice(4)).toEqual(['–', '–', '–', '–', '–', '–'])
  expect(definitions?.data).toContainEqual([
    'How it was counted',
    expect.stringContaining('A dash is not nought'),
  ])
})

test('months without an episode stand in the paper as in the file', async () => {
  const { host } = await featureClient({ tables: contract.tables }, { tables: tablesHandlers })
  await runCommand(host.open!, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const asked = {
    ...year2026,
    to: '2026-12-31',
    types: 'missingAndAway',
    outward: true,
    byHome: false,
    questions: [18],
  } as const
  const { paper } = await figuresPaper(readOnly(host.open!.db), { kind: 'figures', ...asked }, printedBy)
  const table = paper.blocks.find((block) => block.kind === 'table')
  const months = table?.kind === 'table' ? table.rows.map(([first]) => first) : []
  expect(months).toHaveLength(21 + 1)
  expect(months).toContain('Dec 2026')
})
