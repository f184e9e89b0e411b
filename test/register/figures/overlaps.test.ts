import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import { figuresHandlers } from '../../../electron/register/router/figures'
import { reportsHandlers } from '../../../electron/register/router/reports'
import { tablesHandlers } from '../../../electron/register/router/tables'
import { contract } from '../../../shared/contract'
import type { Period } from '../../../shared/returns/figures/period'
import { fillFortyEpisodes } from '../../builders/figures/fillFortyEpisodes'
import { year2026 } from '../../builders/figures/fortyEpisodes'
import { featureClient } from '../../builders/host'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

test('an answer that left is named beside another one about some of the same days, and beside no other', async () => {
  const { client, host, folder } = await featureClient(
    { figures: contract.figures, tables: contract.tables },
    { figures: figuresHandlers, tables: tablesHandlers },
  )
  Object.assign(host.start, { outFolder: built.outFolder })
  await runCommand(host.open!, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const overlaps = async (period: Period) => (await client.figures.answer(period)).overlaps
  const lastQuarter = { from: '2026-01-01', to: '2026-03-31' }
  expect(await overlaps(lastQuarter)).toEqual([])
  const grant = host.grants.add(join(folder, 'answer.csv'), 'saveCsv').grant
  await client.tables.save({ what: { kind: 'figures', ...year2026 }, format: 'csv', grant })

  expect(await overlaps(lastQuarter)).toEqual([
    {
      period: '1 Apr 2025 to 31 Mar 2026',
      at: expect.any(String),
      by: host.open!.session.user.name,
      fileName: 'answer.csv',
      differs: [],
    },
  ])
  // One day in common is enough; the day before and the day after have none.
  expect(await overlaps({ from: '2026-03-31', to: '2026-04-30' })).toHaveLength(1)
  expect(await overlaps({ from: '2026-04-01', to: '2026-04-30' })).toEqual([])
  expect(await overlaps({ from: '2025-01-01', to: '2025-03-31' })).toEqual([])
  expect(await overlaps({ from: '2025-01-01', to: '2025-04-01' })).toHaveLength(1)
  // The very same days say the very same thing.
  expect(await overlaps(year2026)).toEqual([])
  // Asked for in another way they do not: between "missing and away" and "missing alone" lies what is away.
  const asked = async (more: object) => (await client.figures.answer({ ...year2026, ...more })).overlaps
  expect(await asked({ types: 'missing' })).toHaveLength(1)
  expect(await asked({ byHome: true })).toHaveLength(1)
  expect(await asked({ outward: false })).toEqual([])
  await runCommand(host.open!, { name: 'test.threshold', permission: 'settings.change' }, async (door) => {
    door.audit({ action: 'settings.changed' })
    await saveSetting(door, 'suppressBelow', 10)
  })
  expect(await overlaps(year2026)).toHaveLength(1)
})

test('the same days asked again after a correction name the answer that left, and the figures that are others now', async () => {
  const { client, host, folder } = await featureClient(
    { figures: contract.figures, reports: contract.reports, tables: contract.tables },
    { figures: figuresHandlers, reports: reportsHandlers, tables: tablesHandlers },
  )
  Object.assign(host.start, { outFolder: built.outFolder })
  await runCommand(host.open!, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const save = async (
    name: string,
    what: { kind: 'figures' } | { kind: 'figureReport'; report: 'leadMember' },
  ) => {
    const grant = host.grants.add(join(folder, name), 'saveCsv').grant
    await client.tables.save({ what: { ...what, ...year2026 }, format: 'csv', grant })
  }
  const report = { report: 'leadMember', ...year2026 } as const
  await save('answer.csv', { kind: 'figures' })
  await save('report.csv', { kind: 'figureReport', report: 'leadMember' })
  // One and the same, in both directions: nothing was put right.
  expect((await client.figures.answer(year2026)).overlaps).toEqual([])
  expect((await client.reports.figures(report)).overlaps).toEqual([])

  await runCommand(host.open!, { name: 'test.correct', permission: 'episodes.record' }, async (door) => {
    const wrong = await door.db
      .selectFrom('episode')
      .select(['id', 'version'])
      .where('left_at', '>=', '2026-01-01')
      .where('left_at', '<', '2026-03-01')
      .orderBy('left_at')
      .executeTakeFirstOrThrow()
    await door.write.withdraw('episode', wrong.id, wrong.version, 'recorded twice')
    door.audit({ action: 'episode.withdrawn', subject: { kind: 'episode', id: wrong.id } })
  })
  const again = (await client.figures.answer(year2026)).overlaps
  expect(again.map(({ fileName }) => fileName)).toEqual(['report.csv', 'answer.csv'])
  expect(again[1]).toMatchObject({ period: '1 Apr 2025 to 31 Mar 2026', by: host.open!.session.user.name })
  expect(again[1]?.differs).toContain('Episodes')
  // What the correction did not touch is not named.
  expect(again[1]?.differs).not.toContain('Unaccompanied asylum-seeking children we looked after')
  expect((await client.reports.figures(report)).overlaps.map(({ fileName }) => fileName)).toEqual([
    'report.csv',
    'answer.csv',
  ])
  // For the council's own eyes nothing is given away, and the answer as it is now says nothing else than itself.
  expect((await client.figures.answer({ ...year2026, outward: false })).overlaps).toEqual([])
  await save('corrected.csv', { kind: 'figures' })
  const names = (await client.figures.answer(year2026)).overlaps.map(({ fileName }) => fileName)
  expect(names).toEqual(['report.csv', 'answer.csv'])
})

test('one answer saved in two formats is named once', async () => {
  const { client, host, folder } = await featureClient(
    { figures: contract.figures, tables: contract.tables },
    { figures: figuresHandlers, tables: tablesHandlers },
  )
  Object.assign(host.start, { outFolder: built.outFolder })
  await runCommand(host.open!, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const save = async (name: string, format: 'csv' | 'xlsx', questions: number[] = []) => {
    const { grant } = host.grants.add(join(folder, name), format === 'csv' ? 'saveCsv' : 'saveXlsx')
    await client.tables.save({ what: { kind: 'figures', ...year2026, questions }, format, grant })
  }
  const named = async () =>
    (await client.figures.answer({ from: '2026-01-01', to: '2026-03-31' })).overlaps.map(
      ({ fileName }) => fileName,
    )
  await save('answer.csv', 'csv')
  await save('answer.xlsx', 'xlsx')
  expect(await named()).toHaveLength(1)
  await save('two-questions.csv', 'csv', [1, 2])
  expect(await named()).toHaveLength(2)
  expect(await named()).toContain('two-questions.csv')
})

test('a report that looks back names the picture in which a period before is another now', async () => {
  const { client, host, folder } = await featureClient(
    { reports: contract.reports, tables: contract.tables },
    { reports: reportsHandlers, tables: tablesHandlers },
  )
  Object.assign(host.start, { outFolder: built.outFolder })
  await runCommand(host.open!, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const report = { report: 'leadMember', from: '2026-04-01', to: '2026-06-30', byHome: false } as const
  const { grant } = host.grants.add(join(folder, 'report.csv'), 'saveCsv')
  await client.tables.save({ what: { kind: 'figureReport', ...report }, format: 'csv', grant })
  expect((await client.reports.figures(report)).overlaps).toEqual([])
  await runCommand(host.open!, { name: 'test.correct', permission: 'episodes.record' }, async (door) => {
    const wrong = await door.db
      .selectFrom('episode')
      .select(['id', 'version'])
      .where('left_at', '>=', '2026-01-01')
      .where('left_at', '<', '2026-03-01')
      .execute()
    for (const { id, version } of wrong) await door.write.withdraw('episode', id, version, 'recorded twice')
    door.audit({ action: 'episode.withdrawn' })
  })
  const [again] = (await client.reports.figures(report)).overlaps
  expect(again?.differs).toContain('Our children and their episodes')
})

test('the year by DfE’s measures and an answer about the same year are named beside each other', async () => {
  const { client, host, folder } = await featureClient(
    { figures: contract.figures, reports: contract.reports, tables: contract.tables },
    { figures: figuresHandlers, reports: reportsHandlers, tables: tablesHandlers },
  )
  Object.assign(host.start, { outFolder: built.outFolder })
  await runCommand(host.open!, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const { grant } = host.grants.add(join(folder, 'answer.csv'), 'saveCsv')
  await client.tables.save({ what: { kind: 'figures', ...year2026 }, format: 'csv', grant })
  const namedBy = async (report: 'dfeMeasures' | 'annual') =>
    (await client.reports.figures({ report, ...year2026 })).overlaps.map(({ fileName }) => fileName)
  // It is counted from the rows of the return, and so not hidden together with the answer.
  expect(await namedBy('dfeMeasures')).toEqual(['answer.csv'])
  expect(await namedBy('annual')).toEqual([])
})
