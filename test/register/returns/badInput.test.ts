import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bringIn, fixtureFiles, importRegister, previewFiles, tableFile } from '../../builders/imports'
import { refusal } from '../../builders/refusal'

const year = 2027
const care = [
  tableFile('header', ['R1,F,02/03/2011,WBRI,,,']),
  tableFile('episodes', ['R1,01/05/2024,S,C2,N1,U6,PR1,,,,,,']),
]

async function filled(rows: readonly string[] = ['R1,02/03/2011,M,01/06/2026,03/06/2026']) {
  const register = await importRegister()
  const { client, host, folder } = register
  await bringIn(client, [...care, tableFile('missing', rows)], { year })
  const grantFor = (name: string) => host.grants.add(join(folder, name), 'saveMissingCsv').grant
  return {
    ...register,
    grantFor,
    exportTo: async (name: string) => client.returns.exportMissing({ year, grant: grantFor(name) }),
  }
}

test('a register with every mess of the edge set: what can be read stands in the year, with its verdicts and its way out', async () => {
  const { client } = await importRegister()
  const files = [...fixtureFiles('edge-903/this'), ...fixtureFiles('edge-903/last', true)]
  const preview = await previewFiles(client, files, { year: 2026 })
  // Rows that no episode can be made of are told one by one, and none is lost without a word.
  expect(preview.unreadable.length).toBeGreaterThan(5)
  await bringIn(client, files, { year: 2026 })
  const view = await client.returns.year({ year: 2026 })
  expect([view.rows.length, preview.unreadable.length]).toEqual([33, 7])
  expect(view.notRun).toEqual([])
  // 570 and 571 cannot be: the row that starts after the year is left out, and an end after it goes out blank. Nor 576:
  // what last year's file left open is an episode of the register and goes on.
  expect([...new Set(view.verdicts.map(({ rule }) => rule))].toSorted()).toEqual(
    ['574', '575', '577', '578', '580', '581', '586', '1012', 'INT04'].toSorted(),
  )
  expect(view.leftOut.map(({ reason }) => reason)).toEqual(['1 episode outside this year.'])
  for (const { rule, mend, childId, episodeId } of view.verdicts) {
    const leadsTo = mend.at === 'child' || mend.at === 'childForm' ? childId : episodeId
    expect([rule, leadsTo]).toEqual([rule, expect.any(String)])
  }
  expect(view.blockedBy).toEqual([])
})

test('brought in for the wrong year, the preview asks whether the file is of another one', async () => {
  const { client } = await importRegister()
  const asked = async (of: number) =>
    (await previewFiles(client, fixtureFiles('edge-903/this'), { year: of })).summary.filter((sentence) =>
      sentence.includes('is it the file of another year?'),
    )
  expect(await asked(2024)).toEqual([
    'Most rows of missing.csv lie outside 1 April 2023 to 31 March 2024: is it the file of another year?',
  ])
  expect(await asked(2026)).toEqual([])
})

test.skipIf(!existsSync('/dev/full'))(
  'a disk that fills while exporting leaves no half file, the old one as it was, and no run',
  async () => {
    const { client, folder, exportTo } = await filled()
    writeFileSync(join(folder, 'missing.csv'), 'the file of last week')
    symlinkSync('/dev/full', join(folder, 'missing.csv.part'))
    await refusal('DISK_FULL', exportTo('missing.csv'))
    expect(readFileSync(join(folder, 'missing.csv'), 'utf8')).toBe('the file of last week')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await client.returns.runs()).toEqual([])
  },
)

test('an export over an existing file replaces it whole', async () => {
  const { client, folder, exportTo } = await filled()
  writeFileSync(join(folder, 'missing.csv'), 'x'.repeat(10_000))
  await exportTo('missing.csv')
  expect(readFileSync(join(folder, 'missing.csv'), 'utf8')).toBe((await client.returns.year({ year })).csv)
})

test('a folder that is gone by the time of saving is refused, and nothing is kept', async () => {
  const { client, exportTo } = await filled()
  await expect(exportTo(join('gone', 'missing.csv'))).rejects.toThrow()
  expect(await client.returns.runs()).toEqual([])
})

test('cancelled in the middle, no file stands there and no run is kept', async () => {
  const { client, folder, grantFor } = await filled()
  const cancelled = new AbortController()
  const going = client.returns.exportMissing(
    { year, grant: grantFor('missing.csv') },
    { signal: cancelled.signal },
  )
  cancelled.abort()
  await expect(going).rejects.toThrow()
  expect(readdirSync(folder).filter((name) => name.startsWith('missing.csv'))).toEqual([])
  expect(await client.returns.runs()).toEqual([])
})

test('an identifier with a comma, a quote or a leading "=" is written to the letter and told of', async () => {
  const { client, open, exportTo, folder } = await withOpen(await filled())
  for (const ref of ['R"1', 'R,1', '=R1']) {
    await open.db.updateTable('child').set({ local_ref: ref }).where('local_ref', 'like', '%R%').execute()
    const view = await client.returns.year({ year })
    const cell = /[",]/.test(ref) ? `"${ref.replaceAll('"', '""')}"` : ref
    expect(view.csv).toBe(
      `CHILD,DOB,MISSING,MIS_START,MIS_END\r\n${cell},02/03/2011,M,01/06/2026,03/06/2026\r\n`,
    )
    expect(view.hints.map(({ code, mend }) => [code, mend.field])).toContainEqual([
      'CHILD_CHARACTERS',
      'facts.localRef',
    ])
  }
  await exportTo('missing.csv')
  // The kept bytes are read back as the same row: nothing has changed since.
  expect((await client.returns.year({ year })).sinceLastExport?.changes).toEqual([])
  expect(existsSync(join(folder, 'missing.csv'))).toBe(true)
})

async function withOpen<R extends Awaited<ReturnType<typeof filled>>>(register: R) {
  return { ...register, open: register.host.open! }
}

test('a year with no rows can be checked, approved outside, exported and submitted', async () => {
  const { client, host, folder } = await importRegister()
  const view = await client.returns.year({ year })
  expect(view.csv).toBe('CHILD,DOB,MISSING,MIS_START,MIS_END\r\n')
  expect([view.verdicts, view.hints, view.leftOut, view.notes]).toEqual([[], [], [], []])
  const { sha256 } = view
  await client.returns.sayStep({ year, step: 'checked', sha256 })
  await client.returns.approveOutside({ year, sha256, name: 'Ann Field', on: '2026-11-22' })
  mkdirSync(join(folder, 'out'))
  const { grant } = host.grants.add(join(folder, 'out', 'missing.csv'), 'saveMissingCsv')
  const run = await client.returns.exportMissing({ year, sha256, grant })
  await client.returns.markSubmitted({ runId: run.id, on: '2026-11-22' })
  expect((await client.returns.year({ year })).steps.map(({ state }) => state)).toEqual([
    'toDo',
    'done',
    'done',
    'done',
    'done',
    'done',
  ])
  expect((await client.returns.year({ year: 2028 })).notRun.map(({ rule }) => rule)).not.toContain('576')
})
