import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bringIn, importRegister, tableFile } from '../../builders/imports'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { tracesOf, tracesSince } from '../../builders/traces'

const care = [
  tableFile('header', ['R1,F,02/03/2011,WBRI,,,', 'R2,1,03/04/2012,MWBC,,,']),
  tableFile('episodes', ['R1,01/05/2024,S,C2,N1,U6,PR1,,,,,,', 'R2,01/06/2024,S,V3,N1,K2,PR4,,,,,,']),
]
const rows = ['R1,02/03/2011,M,01/06/2026,03/06/2026', 'R2,03/04/2012,A,05/06/2026,06/06/2026']

async function filledRegister(missing = rows) {
  const register = await importRegister()
  await bringIn(register.client, [...care, tableFile('missing', missing)], { year: 2027 })
  const grantFor = (name: string) =>
    register.host.grants.add(join(register.folder, name), 'saveMissingCsv').grant
  return { ...register, grantFor }
}

test('missing.csv is written as it is shown, and the run keeps its very bytes', async () => {
  const { client, host, folder, grantFor } = await filledRegister()
  const view = await client.returns.year({ year: 2027 })
  const before = await tracesOf(host.open!)
  const run = await client.returns.exportMissing({ year: 2027, grant: grantFor('missing.csv') })
  const written = readFileSync(join(folder, 'missing.csv'))
  expect(written.toString('utf8')).toBe(`CHILD,DOB,MISSING,MIS_START,MIS_END\r\n${rows.join('\r\n')}\r\n`)
  expect(written.toString('utf8')).toBe(view.csv)
  expect(run).toMatchObject({
    kind: 'ssda903',
    year: 2027,
    fileName: 'missing.csv',
    how: 'saved',
    bytes: written.length,
    sha256: createHash('sha256').update(written).digest('hex'),
  })
  expect((await tracesSince(host.open!, before)).audit).toEqual(['return.exported'])
  expect(await client.returns.runs()).toEqual([run])
})

test('what changed since the last export is told by rows', async () => {
  const { client, grantFor } = await filledRegister()
  expect((await client.returns.year({ year: 2027 })).sinceLastExport).toBeNull()
  await client.returns.exportMissing({ year: 2027, grant: grantFor('missing.csv') })
  const changed = [rows[0]!, 'R1,02/03/2011,M,10/07/2026,11/07/2026']
  await bringIn(client, [tableFile('missing', changed)], { year: 2027 })
  expect((await client.returns.year({ year: 2027 })).sinceLastExport).toMatchObject({
    changes: [
      {
        child: 'R1',
        before: null,
        after: { missing: 'M', misStart: '10/07/2026', misEnd: '11/07/2026' },
      },
    ],
    same: 2,
  })
})

test('a blocking rule refuses the file by name; nothing is written', async () => {
  const { client, folder, grantFor } = await filledRegister()
  const { id } = (await client.children.search({ text: 'R1' }))[0]!
  await client.episodes.recordMissing({
    childId: id,
    facts: { type: 'M' },
    timeNotKnownYet: true,
    back: null,
    draftId: null,
  })
  const view = await client.returns.year({ year: 2027 })
  expect(view.blockedBy).toEqual(['1004'])
  const grant = grantFor('missing.csv')
  expect(await refusal('RETURN_HAS_ERRORS', client.returns.exportMissing({ year: 2027, grant }))).toEqual({
    rules: ['1004'],
    rows: 1,
  })
  expect(existsSync(join(folder, 'missing.csv'))).toBe(false)
  expect(await client.returns.runs()).toEqual([])
})

test('no other file is written over: an ending is added, and a name nobody was asked about refused', async () => {
  const { client, folder, grantFor } = await filledRegister()
  await client.returns.exportMissing({ year: 2027, grant: grantFor('Ashcombe.homeward') })
  expect(readdirSync(folder)).toContain('Ashcombe.homeward.csv')
  const again = client.returns.exportMissing({ year: 2027, grant: grantFor('Ashcombe.homeward') })
  await refusal('FILE_EXISTS', again)
})

test('a file that could not be put in its place is no saved copy', async () => {
  const { client, host, folder, grantFor } = await filledRegister()
  mkdirSync(join(folder, 'missing.csv'))
  const before = await tracesOf(host.open!)
  await expect(client.returns.exportMissing({ year: 2027, grant: grantFor('missing.csv') })).rejects.toThrow()
  expect(await client.returns.runs()).toEqual([])
  expect((await client.returns.year({ year: 2027 })).sinceLastExport).toBeNull()
  expect((await tracesSince(host.open!, before)).audit).toEqual(['return.exported', 'return.exportFailed'])
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a saved copy is ticked destroyed, by whoever may print too, and the tick taken back', async () => {
  const { client, grantFor, host } = await filledRegister()
  const run = await client.returns.exportMissing({ year: 2027, grant: grantFor('missing.csv') })
  sitDown(host.open!, await addColleague(host.open!, 'Priya Nair', 'officer'))
  await client.returns.tickDestroyed({ id: run.id, undo: false })
  expect(await client.returns.runs()).toMatchObject([{ destroyedOn: '2026-11-22' }])
  await client.returns.tickDestroyed({ id: run.id, undo: true })
  expect(await client.returns.runs()).toMatchObject([{ destroyedOn: null }])
})

test('short breaks and rows no care period covers go out with a hint; home never does', async () => {
  const { client } = await filledRegister([...rows, 'R9,04/05/2010,M,01/07/2026,02/07/2026'])
  const home = await client.children.add({ localRef: 'H1', forename: 'Noor', dob: '2012-02-01' })
  await client.episodes.recordMissing({
    childId: home.id,
    facts: { type: 'M', left: { precision: 'exact', at: '2026-10-01T20:00:00Z' } },
    timeNotKnownYet: false,
    back: { returned: { precision: 'exact', at: '2026-10-02T07:00:00Z' } },
    draftId: null,
  })
  const view = await client.returns.year({ year: 2027 })
  expect(view.rows.map(({ child }) => child)).toEqual(['R1', 'R2', 'R9'])
  expect(view.hints.map(({ code, row }) => [code, row])).toEqual([
    ['shortBreaks', 2],
    ['outsideCare', 3],
  ])
  expect(view.leftOut).toMatchObject([{ child: 'H1', reason: expect.stringContaining('not looked after') }])
  expect(view.notRun.map(({ rule }) => rule)).toEqual(['576'])
})

test("what was exported last counts as last year's return, not the file it started from", async () => {
  const register = await filledRegister()
  const { client, clock } = register
  const { id } = (await client.children.search({ text: 'R1' }))[0]!
  await client.episodes.recordMissing({
    childId: id,
    facts: { type: 'M', left: { precision: 'date_only', at: '2026-11-20' } },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  clock.forward(60)
  await client.returns.exportMissing({ year: 2027, grant: register.grantFor('missing.csv') })
  const next = await client.returns.year({ year: 2028 })
  expect(next.rows.map(({ misStart }) => misStart)).toEqual(['20/11/2026'])
  expect(next.hints.filter(({ code }) => code === 'notOpenLastYear')).toEqual([])
  clock.forward(60)
  const corrected = [...rows, 'R2,03/04/2012,A,10/06/2026,11/06/2026']
  await bringIn(client, [tableFile('missing', corrected)], { year: 2027 })
  const sentAnew = await client.returns.year({ year: 2028 })
  expect(sentAnew.hints.filter(({ code }) => code === 'notOpenLastYear')).toHaveLength(1)
})
