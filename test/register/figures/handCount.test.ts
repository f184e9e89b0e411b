import { expect, test } from 'vitest'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { answer } from '../../../electron/register/queries/figures/answer'
import { rows } from '../../../electron/register/queries/figures/rows'
import { readOnly } from '../../../electron/register/database/types'
import { countedRegister } from '../../../electron/register/queries/figures/countedRegister'
import { fillFortyEpisodes } from '../../builders/figures/fillFortyEpisodes'
import { episodeId, fortyEpisodes, ownLa, year2026 } from '../../builders/figures/fortyEpisodes'
import { handCount, handTables } from '../../builders/figures/handCount'
import { workingRegister } from '../../builders/people'

test('the register of forty episodes, written to an encrypted file and counted from there', async () => {
  const { open, call } = await workingRegister()
  await runCommand(open, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const counted = await call(answer, { ...year2026, outward: false, byHome: true })
  const lines = counted.questions.flatMap(({ lines }) => lines.flatMap((line) => [line, ...line.of]))
  for (const { id, counts } of lines) expect([id, counts]).toEqual([id, handCount[id]])
  for (const table of counted.questions.flatMap(({ tables }) => tables))
    for (const row of table.rows)
      expect([table.id, row.words, row.counts]).toEqual([
        table.id,
        row.words,
        handTables[table.id]?.[row.words === 'Birch House' ? 'birchHouse' : row.key] ??
          Object.fromEntries(Object.keys(row.counts).map((column) => [column, 0])),
      ])
})

test('what figures are counted from is what stands in the file', async () => {
  const { open } = await workingRegister()
  await runCommand(open, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const read = await countedRegister(readOnly(open.db), { from: '2000-01-01', to: '2027-01-01' }, ownLa)
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  expect(byId(read.episodes)).toEqual(byId(fortyEpisodes.episodes))
  expect(byId(read.children)).toEqual(byId(fortyEpisodes.children))
  const ofEpisodes = (list: typeof read.interviews) =>
    byId(list).map((it) => ({ ...it, episodeIds: it.episodeIds.toSorted() }))
  expect(ofEpisodes(read.interviews)).toEqual(ofEpisodes(fortyEpisodes.interviews))
})

test('the rows behind a number, with the child of each', async () => {
  const { open, call } = await workingRegister()
  await runCommand(open, { name: 'test.fill', permission: 'settings.change' }, fillFortyEpisodes)
  const behind = await call(rows, { ...year2026, figure: 'episodes.outside72', column: 'ours' })
  expect(behind.total).toBe(3)
  expect(new Set(behind.rows.map((row) => row.episodeId))).toEqual(new Set([6, 22, 29].map(episodeId)))
  expect(behind.rows.every(({ child }) => child.named)).toBe(true)
})
