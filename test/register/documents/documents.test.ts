import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../../shared/contract'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { documentsHandlers } from '../../../electron/register/router/documents'
import { filesHolding } from '../../builders/bytes'
import { featureClient } from '../../builders/host'
import { refusal } from '../../builders/refusal'
import { testPerson } from '../../builders/register'
import { tracesOf, tracesSince } from '../../builders/traces'
import { openPdf } from '../../pdf/helpers/openPdf'
import { papersFolder } from '../../pdf/helpers/papersFolder'
import { HIDDEN_ADDRESS, madeUpChild } from './madeUpChild'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

async function registerWithAChild() {
  const at = await featureClient({ documents: contract.documents }, { documents: documentsHandlers })
  Object.assign(at.host.start, { outFolder: built.outFolder })
  const { open } = at.host
  if (open === null) throw new Error('the register is open')
  const childId = await madeUpChild(open)
  const make = async () => at.client.documents.make({ kind: 'caseSummary', childId })
  const grantFor = (name: string) => at.host.grants.add(join(at.folder, name), 'savePdf').grant
  return { ...at, open, childId, make, grantFor }
}

test('a case summary says what the register holds, and nothing it must not', async () => {
  const { make, open, childId } = await registerWithAChild()
  const before = await tracesOf(open)
  const { pdf, fileName, pages } = await make()
  expect(fileName).toBe('case-summary-566910-2026-11-22.pdf')
  expect(pdf.type).toBe('application/pdf')
  const { text, pages: opened } = await openPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(opened).toHaveLength(pages)
  for (const words of [
    'Łukasz Nguyễn-Llŵyd',
    'Identifier 566910',
    'Now missing since Sat 21 Nov 2026, 23:50 (9 h ago when this was printed)',
    'grade Medium',
    '3 episodes in 30 days',
    'Flag: Child criminal exploitation',
    'Full care order (C2)',
    "Children's home, Larkfield House, since 2 Mar 2026",
    'DO NOT TELL: court order',
    'address confidential',
    'Safety plan: whom he rings first',
    '19 Nov 2026, overdue',
    'Completed, in 72 h',
    '1 day (dates only)',
    '1 return home interview held.',
    'House rules or boundaries',
    'To see family',
    '“Nobody told me when I could ring my nan.”',
    `Printed by ${testPerson} on Sun 22 Nov 2026, 09:00`,
  ])
    expect(text).toContain(words)
  expect(text).not.toContain(HIDDEN_ADDRESS)
  expect(text).not.toContain('None identified')
  expect(await tracesSince(open, before)).toEqual({ audit: ['paper.made'], history: 0 })
  const entry = await open.db.selectFrom('audit').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ subject_kind: 'child', subject_id: childId })
  expect(entry.detail).not.toContain('Łukasz')
})

test('the signed copy of a return holds identifiers and no name of anybody it is about', async () => {
  const { client } = await registerWithAChild()
  const { pdf, fileName } = await client.documents.make({ kind: 'statutoryReturn', year: 2027 })
  expect(fileName).toBe('missing-return-2027-2026-11-22.pdf')
  const { text, info } = await openPdf(new Uint8Array(await pdf.arrayBuffer()))
  expect(text).toContain('566910')
  expect(text).toContain('Incidents 2 1 3')
  for (const name of ['Łukasz', 'Nguy', 'Llŵyd', 'Marek', 'Larkfield', 'Pauline']) {
    expect(text).not.toContain(name)
    expect(JSON.stringify(info)).not.toContain(name)
  }
})

test('saving puts the very bytes in their place, keeps a run and says so in the audit trail', async () => {
  const { client, make, grantFor, folder, open, childId } = await registerWithAChild()
  const { made, pdf } = await make()
  const before = await tracesOf(open)
  const run = await client.documents.save({ made, grant: grantFor('summary.pdf') })
  const bytes = readFileSync(join(folder, 'summary.pdf'))
  expect(bytes).toEqual(Buffer.from(await pdf.arrayBuffer()))
  expect(run).toMatchObject({
    kind: 'caseSummary',
    how: 'saved',
    fileName: 'summary.pdf',
    by: testPerson,
    child: '566910',
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    destroyedOn: null,
  })
  expect(await tracesSince(open, before)).toEqual({ audit: ['paper.saved'], history: 1 })
  const row = await open.db.selectFrom('return_run').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ id: run.id, child_id: childId, content: null, withdrawn_at: null })
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a grant is good for one file, and for a PDF alone', async () => {
  const { client, host, make, grantFor, folder, file } = await registerWithAChild()
  const { made } = await make()
  const grant = grantFor('summary.pdf')
  await client.documents.save({ made, grant })
  await refusal('GRANT_UNKNOWN', client.documents.save({ made, grant }))
  const other = host.grants.add(join(folder, 'missing.csv'), 'saveMissingCsv')
  await refusal('GRANT_UNKNOWN', client.documents.save({ made, grant: other.grant }))
  const before = statOf(folder)
  await client.documents.save({ made, grant: host.grants.add(file, 'savePdf').grant })
  expect(existsSync(`${file}.pdf`)).toBe(true)
  expect(statOf(folder)).toEqual([...before, 'Ashcombe.homeward.pdf'].toSorted())
})

function statOf(folder: string): string[] {
  return readdirSync(folder).toSorted()
}

test('where the file cannot be put the run is taken back, and nothing is left beside it', async () => {
  const { client, make, grantFor, folder, open } = await registerWithAChild()
  const { made } = await make()
  const before = await tracesOf(open)
  const grant = grantFor('taken.pdf')
  mkdirSync(join(folder, 'taken.pdf'))
  await expect(client.documents.save({ made, grant })).rejects.toThrow()
  expect(await tracesSince(open, before)).toEqual({ audit: ['paper.saved', 'paper.saveFailed'], history: 2 })
  const row = await open.db.selectFrom('return_run').selectAll().executeTakeFirstOrThrow()
  expect(row.withdrawn_reason).toBe('the file could not be put in its place')
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  await client.documents.save({ made, grant: grantFor('elsewhere.pdf') })
})

test('an unwritable place is refused before anything is noted', async () => {
  const { client, host, make, folder, open } = await registerWithAChild()
  const { made } = await make()
  const before = await tracesOf(open)
  const { grant } = host.grants.add(join(folder, 'nowhere', 'a.pdf'), 'savePdf')
  await expect(client.documents.save({ made, grant })).rejects.toThrow()
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('printing is kept with the number of copies', async () => {
  const { client, make, open } = await registerWithAChild()
  const { made } = await make()
  const run = await client.documents.printed({ made, copies: 3 })
  expect(run).toMatchObject({ how: 'printed', fileName: 'case-summary-566910-2026-11-22.pdf' })
  const row = await open.db.selectFrom('return_run').select('counts').executeTakeFirstOrThrow()
  expect(JSON.parse(row.counts)).toMatchObject({ copies: 3, episodes: 3, openActions: 1 })
  await expect(client.documents.printed({ made, copies: 0 })).rejects.toThrow()
})

test('a forgotten paper can be neither saved nor printed', async () => {
  const { client, make, grantFor, folder } = await registerWithAChild()
  const { made } = await make()
  await client.documents.forget({ made })
  await refusal('NOT_FOUND', client.documents.printed({ made, copies: 1 }))
  await refusal('NOT_FOUND', client.documents.save({ made, grant: grantFor('a.pdf') }))
  expect(existsSync(join(folder, 'a.pdf'))).toBe(false)
})

test('a withdrawn child has no paper', async () => {
  const { make, open, childId } = await registerWithAChild()
  await runCommand(open, { name: 'test', permission: 'children.write' }, async ({ write, audit }) => {
    await write.withdraw('child', childId, 'latest', 'entered twice')
    audit({ action: 'child.withdrawn' })
  })
  await refusal('NOT_FOUND', make())
})

test('a child nobody knows is refused, and so is a year no return can be of', async () => {
  const { client } = await registerWithAChild()
  await refusal(
    'NOT_FOUND',
    client.documents.make({ kind: 'caseSummary', childId: '0199c0de-0000-7000-8000-00000000dead' }),
  )
  await refusal('INVALID', client.documents.make({ kind: 'statutoryReturn', year: 1999 }))
})

test('cancelling while a paper is set leaves no paper and no audit entry', async () => {
  const { client, childId, open } = await registerWithAChild()
  const before = await tracesOf(open)
  const stop = new AbortController()
  const making = client.documents.make({ kind: 'caseSummary', childId }, { signal: stop.signal })
  stop.abort()
  await expect(making).rejects.toThrow()
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('making a paper leaves no readable trace on disk', async () => {
  const { make, folder, host } = await registerWithAChild()
  writeFileSync(join(folder, 'witness.txt'), 'Larkfield House')
  await make()
  await host.close()
  expect(filesHolding(folder, 'Larkfield House', 'Nguyễn')).toEqual([join(folder, 'witness.txt')])
})
