import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bringIn, commitPreview, fixtureFiles, importRegister, previewFiles } from '../../builders/imports'
import { refusal } from '../../builders/refusal'

const folder = join(import.meta.dirname, '../../fixtures/903/sector-fake-903')
const files = fixtureFiles('sector-fake-903')

function linesOf(csv: string): string[] {
  return csv.trim().split(/\r?\n/).slice(1).toSorted()
}

test('the preview tells what would be written, and writes nothing', async () => {
  const { client, host } = await importRegister()
  const preview = await previewFiles(client, files)
  expect(preview).toMatchObject({
    year: 2018,
    children: { new: 2675, matched: 0, clashing: 0 },
    careEpisodes: { new: 5050, matched: 0, ended: 0, clashing: 0 },
    episodes: { new: 43, matched: 0, ended: 0, clashing: 0 },
    clashes: [],
    sameChildQuestions: [],
    unreadable: [],
    openRows: 0,
  })
  expect(preview.files.map(({ table, rows }) => [table, rows])).toEqual([
    ['header', 2675],
    ['episodes', 5050],
    ['missing', 43],
  ])
  expect(preview.summary[0]).toBe('2,675 children are new.')
  const { children } = await host
    .open!.db.selectFrom('child')
    .select(({ fn }) => fn.countAll<number>().as('children'))
    .executeTakeFirstOrThrow()
  expect(children).toBe(0)
})

test("the preview's verdicts are the sector validator's, 19 of 20 rules, and it says why not the last", async () => {
  const { client } = await importRegister()
  const { verdicts } = await previewFiles(client, files)
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    failures: { table: string; row: number; rule: string }[]
  }
  expect(verdicts.failures.map(({ table, row, rule }) => ({ table, row, rule }))).toEqual(expected.failures)
  expect(verdicts.ran).toHaveLength(19)
  expect(verdicts.notRun).toEqual([{ rule: '576', because: "last year's missing.csv is not there." }])
})

test("the return finds the imported rows again, exactly, with the file's own verdicts", async () => {
  const { client } = await importRegister()
  const batch = await bringIn(client, files)
  expect(batch).toMatchObject({ number: 1, kind: 'ssda903', year: 2018, by: 'Ines Halloway' })
  expect(batch.counts).toMatchObject({ childrenNew: 2675, careEpisodesNew: 5050, episodesNew: 43 })
  const view = await client.returns.year({ year: 2018 })
  expect(linesOf(view.csv)).toEqual(linesOf(readFileSync(join(folder, 'missing.csv'), 'utf8')))
  expect(view.rows.every(({ fromFile }) => fromFile)).toBe(true)
  const { verdicts } = await previewFiles(client, files)
  const told = (list: readonly { rule: string; child: string }[]) =>
    list.map(({ rule, child }) => `${rule} ${child}`).toSorted()
  expect(told(view.verdicts)).toEqual(told(verdicts.failures))
  // Own rows that no care period covers go out and are listed (statutory-returns.md 8).
  expect(view.hints.filter(({ code }) => code === 'outsideCare')).toHaveLength(11)
})

test('the same files again: everything is known, nothing is written', async () => {
  const { client } = await importRegister()
  await bringIn(client, files)
  const again = await previewFiles(client, files)
  expect(again).toMatchObject({
    children: { new: 0, matched: 2675, clashing: 0 },
    careEpisodes: { new: 0, matched: 5050, ended: 0, clashing: 0 },
    placements: { new: 0 },
    episodes: { new: 0, matched: 43, ended: 0, clashing: 0 },
    clashes: [],
  })
  await refusal('NOTHING_TO_IMPORT', commitPreview(client, again))
  expect(await client.exchange.batches()).toHaveLength(1)
})

test('undone, the register is as empty as before', async () => {
  const { client } = await importRegister()
  const batch = await bringIn(client, files)
  const { kept } = await client.exchange.undo({ batchId: batch.id, rest: false })
  expect(kept).toEqual([])
  const view = await client.returns.year({ year: 2018 })
  expect(view.rows).toEqual([])
  const [undone] = await client.exchange.batches()
  expect(undone?.undoneAt).not.toBeNull()
  const afresh = await previewFiles(client, files)
  expect(afresh).toMatchObject({
    children: { new: 2675 },
    careEpisodes: { new: 5050 },
    episodes: { new: 43 },
  })
})
