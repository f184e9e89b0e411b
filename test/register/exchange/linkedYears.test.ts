import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bringIn, fixtureFiles, importRegister, previewFiles, tableFile } from '../../builders/imports'

const fixtures = join(import.meta.dirname, '../../fixtures/903')
const folders = ['2017-18', '2018-19', '2019-20', '2020-21', '2021-22']

function expectedOf(folder: string): { table: string; row: number; rule: string }[] {
  const answer = JSON.parse(readFileSync(join(fixtures, folder, 'expected.json'), 'utf8')) as {
    failures: { table: string; row: number; rule: string }[]
  }
  return answer.failures
}

function rowsOf(folder: string): string[] {
  const csv = readFileSync(join(fixtures, folder, 'missing.csv'), 'utf8')
  return csv.trim().split(/\r?\n/).slice(1).toSorted()
}

test('five linked years, one after the other, each with its last year: every row once', async () => {
  const { client } = await importRegister()
  for (const [at, folder] of folders.entries()) {
    const before = folders[at - 1]
    const files = [
      ...fixtureFiles(`five-years-903/${folder}`),
      ...(before === undefined
        ? []
        : fixtureFiles(`five-years-903/${before}`, true).filter(({ name }) => name === 'missing.csv')),
    ]
    const preview = await previewFiles(client, files)
    expect(preview.year).toBe(2018 + at)
    const found = preview.verdicts.failures.map(({ table, row, rule }) => ({ table, row, rule }))
    expect(found).toEqual(expectedOf(`five-years-903/${folder}`))
    expect(preview.verdicts.ran).toHaveLength(before === undefined ? 19 : 20)
    await bringIn(client, files)
    const view = await client.returns.year({ year: 2018 + at })
    expect(view.csv.trim().split('\r\n').slice(1).toSorted()).toEqual(rowsOf(`five-years-903/${folder}`))
  }
  expect(await client.exchange.batches()).toHaveLength(5)
})

test('the edge cases: what can be read is brought in, what cannot is told with file, line and reason', async () => {
  const { client } = await importRegister()
  const files = [...fixtureFiles('edge-903/this'), ...fixtureFiles('edge-903/last', true)]
  const preview = await previewFiles(client, files)
  expect(preview.year).toBe(2026)
  expect(preview.verdicts.ran).toHaveLength(20)
  const unreadable = preview.unreadable.map(({ file, line, child }) => [file, line, child])
  // Row 11 of the table is line 12 of its file: ISO dates; then the rows without type, start or a real date.
  expect(unreadable).toEqual([
    ['missing.csv', 12, 'A6'],
    ['missing.csv', 23, 'C2'],
    ['missing.csv', 24, 'C2'],
    ['missing.csv', 25, 'C2'],
    ['missing.csv', 26, 'C2'],
    ['missing.csv', 37, 'C9'],
    ['missing.csv', 38, 'C9'],
  ])
  const { counts } = await bringIn(client, files)
  // 39 rows, 7 of them unreadable; of last year's 4 open ones A7 and C5 go on, B4 and A8 have no such row this year.
  expect(counts['episodesNew']).toBe(39 - 7 + 2)
})

test("last year's open row goes on as one incident, and asks one question when nobody says how it ended", async () => {
  const { client } = await importRegister()
  const files = [
    tableFile('missing', ['R1,02/03/2011,M,20/03/2026,', 'R2,02/03/2011,M,21/03/2026,'], { lastYear: true }),
    tableFile('missing', ['R1,02/03/2011,M,20/03/2026,02/04/2026'], { name: 'this year.csv' }),
  ]
  const preview = await previewFiles(client, files, { year: 2027 })
  expect(preview).toMatchObject({ episodes: { new: 2, matched: 0, clashing: 0 }, openRows: 1 })
  await bringIn(client, files, { year: 2027 })
  const board = await client.today.board()
  expect(board.missingNow).toEqual([])
  expect(board.stillMissingQuestions).toHaveLength(1)
  // Each year's file again, as it was sent: the end after 31 March is blank in the earlier one.
  const lastYear = await client.returns.year({ year: 2026 })
  expect(lastYear.rows.map(({ child, misEnd }) => [child, misEnd])).toEqual([
    ['R1', ''],
    ['R2', ''],
  ])
  const thisYear = await client.returns.year({ year: 2027 })
  expect(thisYear.rows.map(({ child, misEnd }) => [child, misEnd])).toEqual([
    ['R1', '02/04/2026'],
    ['R2', ''],
  ])
})

test("last year's files brought in later meet what this year's told", async () => {
  const { client } = await importRegister()
  await bringIn(client, [tableFile('missing', ['R1,02/03/2011,M,20/03/2026,02/04/2026'])], { year: 2027 })
  const older = await previewFiles(client, [tableFile('missing', ['R1,02/03/2011,M,20/03/2026,'])], {
    year: 2026,
  })
  expect(older).toMatchObject({ episodes: { new: 0, matched: 1, ended: 0, clashing: 0 }, clashes: [] })
})

test('carry-over is checked against the file that was brought in for last year', async () => {
  const { client } = await importRegister()
  const header = tableFile('header', ['R1,F,02/03/2011,WBRI,,,'])
  const care = tableFile('episodes', ['R1,01/05/2024,S,C2,N1,U6,PR1,,,,,,'])
  const rows = tableFile('missing', ['R1,02/03/2011,M,20/03/2025,'])
  await bringIn(client, [header, care, rows], { year: 2025 })
  const view = await client.returns.year({ year: 2026 })
  expect(view.rulesRun).toBe(20)
  expect(view.verdicts.filter(({ rule }) => rule === '576')).toEqual([])
  const { stillMissingQuestions } = await client.today.board()
  const [question] = stillMissingQuestions
  await client.episodes.answerStillMissing({
    id: question!.episodeId,
    version: question!.version,
    stillMissing: false,
    back: { returned: { precision: 'date_only', at: '2025-03-30' } },
  })
  // Back before 1 April, yet last year's file said open: DfE expects a row this year.
  const after = await client.returns.year({ year: 2026 })
  expect(after.verdicts).toMatchObject([{ rule: '576', table: 'missing_last', child: 'R1' }])
  expect(after.hints.map(({ code }) => code)).toContain('noRowThisYear')
})
