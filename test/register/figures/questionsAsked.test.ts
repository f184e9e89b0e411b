import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { contract } from '../../../shared/contract'
import { fillFortyEpisodes } from '../../builders/figures/fillFortyEpisodes'
import { year2026 } from '../../builders/figures/fortyEpisodes'
import { featureClient } from '../../builders/host'
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
