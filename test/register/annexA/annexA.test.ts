import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listColumns } from '../../../shared/returns/annexA/columns'
import { callerOf } from '../../builders/calls'
import { exact, goneMissing, lookedAfterChild } from '../../builders/people'
import { refusal } from '../../builders/refusal'
import { addColleague, sitDown } from '../../builders/secondPerson'
import { wholeRegister } from '../../builders/wholeRegister'
import { papersFolder } from '../../pdf/helpers/papersFolder'

const built = papersFolder()
beforeAll(async () => built.bundleWorker(), 60_000)
afterAll(() => built.remove())

const on = '2026-11-22'

/**
 * 566910 was missing twice (declined, then held) and away once; 566911 never; 566912 is missing now, and was before; one
 * child has no identifier; 566914 ceased in June, 566915 a year ago; 566916 is another authority's.
 */
async function inspected() {
  const here = await wholeRegister()
  Object.assign(here.host.start, { outFolder: built.outFolder })
  const call = callerOf(here.open)
  const child = async (localRef: string | null, forename: string) => {
    const id = await lookedAfterChild(call, forename)
    const { version } = (await here.client.children.get({ id })).child
    await here.client.children.change({ id, version, facts: { localRef } })
    return id
  }
  const ids = {
    twice: await child('566910', 'Mika'),
    never: await child('566911', 'Nils'),
    now: await child('566912', 'Olu'),
    unnamed: await child(null, 'Per'),
    ceased: await child('566914', 'Ria'),
    gone: await child('566915', 'Sam'),
    theirs: await child('566916', 'Tom'),
  }
  const status = async (childId: string, careStatus: string, startedOn: string) =>
    here.client.children.setStatus({ childId, careStatus, legalStatus: null, startedOn })
  await status(ids.ceased, 'CIN', '2026-06-15')
  await status(ids.gone, 'CIN', '2025-11-01')
  await status(ids.theirs, 'other_LA_looked_after', '2024-01-08')
  const absence = async (childId: string, left: string, back: string, type: 'M' | 'A' = 'M') =>
    goneMissing(
      call,
      childId,
      { type, left: exact(left) },
      { returned: exact(back), returnMode: 'own_accord' },
    )
  const offered = async (interviewId: string | null, result: string) =>
    here.client.interviews.addOffer({
      interviewId: interviewId ?? '',
      at: exact('2026-11-21T10:00:00Z'),
      byName: 'Jo Marsh',
      toWhom: 'child',
      method: 'phone',
      result,
      note: null,
    })
  const first = await absence(ids.twice, '2026-03-01T20:00:00Z', '2026-03-02T08:00:00Z')
  await offered(first.interviewId, 'declined')
  const second = await absence(ids.twice, '2026-10-01T20:00:00Z', '2026-10-02T08:00:00Z')
  await offered(second.interviewId, 'accepted')
  await absence(ids.twice, '2026-11-10T20:00:00Z', '2026-11-11T08:00:00Z', 'A')
  await absence(ids.twice, '2025-11-22T12:00:00Z', '2025-11-22T20:00:00Z')
  const before = await absence(ids.now, '2026-09-01T20:00:00Z', '2026-09-02T08:00:00Z')
  await offered(before.interviewId, 'declined')
  await goneMissing(call, ids.now)
  await absence(ids.theirs, '2026-09-01T20:00:00Z', '2026-09-02T08:00:00Z')
  return { ...here, ids, call }
}

type Here = Awaited<ReturnType<typeof inspected>>

async function saved(
  { client, host, folder }: Here,
  whole: boolean,
  format: 'csv' | 'xlsx',
): Promise<Buffer> {
  const name = `list8-${String(whole)}.${format}`
  const { grant } = host.grants.add(join(folder, name), format === 'csv' ? 'saveCsv' : 'saveXlsx')
  await client.tables.save({ what: { kind: 'annexA', on, whole }, format, grant })
  return readFileSync(join(folder, name))
}

test('the columns to merge are what was recorded, by identifier, with headings to the letter', async () => {
  const here = await inspected()
  const list = await here.client.annexA.list({ on })
  expect(list).toMatchObject({ windowFrom: '2025-11-23', ceasedFrom: '2026-05-22' })
  const byRef = new Map(list.rows.map(({ child, ...row }) => [child.localRef, row]))
  expect([...byRef.keys()]).toEqual([null, '566910', '566911', '566912', '566914'])
  expect(byRef.get('566914')?.ceasedOn).toBe('2026-06-14')
  expect(byRef.get('566912')?.notes).toEqual(['missingNow'])
  expect(byRef.get(null)?.notes).toEqual(['noReference'])
  const rows: string[][] = parse(await saved(here, false, 'csv'), { bom: true })
  const headings: string[][] = parse(
    readFileSync(join(import.meta.dirname, '../../fixtures/annex-a/list8-headings.csv')),
    { bom: true },
  )
  expect(rows[0]).toEqual([0, 28, 29, 30, 31].map((at) => headings[0]?.[at]))
  expect(rows.slice(1)).toEqual([
    ['566910', '2', '1', 'a) Yes', 'a) Yes'],
    ['566911', '0', '0', '', ''],
    ['566912', '2', '0', 'a) Yes', 'b) No'],
    ['566914', '0', '0', '', ''],
  ])
})

test('a council that reads it otherwise gets it otherwise, and the file says so', async () => {
  const here = await inspected()
  await here.client.settings.change({
    annexANeverMissing: 'no',
    annexAMissingNow: 'this',
    annexANotYetOffered: 'no',
  })
  const [sheet, definitions] = await readWorkbook(await saved(here, false, 'xlsx'))
  expect(sheet?.data.slice(1)).toEqual([
    ['566910', 2, 1, 'a) Yes', 'a) Yes'],
    ['566911', 0, 0, 'b) No', null],
    ['566912', 2, 0, 'b) No', null],
    ['566914', 0, 0, 'b) No', null],
  ])
  const words = JSON.stringify(definitions?.data)
  expect(words).toContain('31 and 32 are about this episode')
  expect(words).toContain('1 without an identifier of the council')
})

test('the whole list has 34 columns with days as days, and what is blank is counted and explained', async () => {
  const here = await inspected()
  const [sheet, definitions] = await readWorkbook(await saved(here, true, 'xlsx'))
  expect(sheet?.data[0]).toEqual(listColumns.map(({ heading }) => heading))
  expect(sheet?.data).toHaveLength(6)
  const row = sheet?.data.find(([ref]) => ref === '566914')
  expect(row?.slice(3, 5)).toEqual([new Date('2011-03-04T00:00:00Z'), 15])
  expect(row?.slice(7, 12)).toEqual([
    new Date('2024-01-08T00:00:00Z'),
    null,
    'b) No',
    new Date('2024-01-08T00:00:00Z'),
    'C2: FCO',
  ])
  expect(row?.[19]).toEqual(new Date('2026-06-14T00:00:00Z'))
  for (const { number, heading, meaning } of listColumns)
    expect(definitions?.data).toContainEqual([`${number}. ${heading}`, meaning])
  const { columns, rows } = await here.client.annexA.list({ on })
  const notHeld = columns.filter(({ held }) => !held)
  expect(notHeld.map(({ number }) => number)).toEqual([13, 14, 15, 16, 17, 18])
  for (const { blank } of notHeld) expect(blank).toBe(rows.length)
})

test('the run is kept with the very file, and the same list on another day is the same bytes', async () => {
  const here = await inspected()
  const bytes = await saved(here, false, 'csv')
  const run = await here.open.db.selectFrom('return_run').selectAll().executeTakeFirstOrThrow()
  expect(run).toMatchObject({ kind: 'annexA', how: 'saved', bytes: bytes.length })
  expect(Buffer.from(run.content ?? []).equals(bytes)).toBe(true)
  expect(JSON.parse(run.counts)).toEqual({ children: 4, leftOut: 1, columns: 5 })
  expect((await saved(here, false, 'csv')).equals(bytes)).toBe(true)
})

test('a list that was sent is saved again to the byte after the register has moved on', async () => {
  const here = await inspected()
  const sent = await saved(here, true, 'xlsx')
  const { id } = await here.open.db.selectFrom('return_run').select('id').executeTakeFirstOrThrow()
  await goneMissing(here.call, here.ids.never)
  expect((await saved(here, true, 'xlsx')).equals(sent)).toBe(false)
  const grantFor = (purpose: 'saveCsv' | 'saveXlsx') =>
    here.host.grants.add(join(here.folder, 'again.xlsx'), purpose).grant
  await refusal('GRANT_UNKNOWN', here.client.returns.exportAgain({ runId: id, grant: grantFor('saveCsv') }))
  const run = await here.client.returns.exportAgain({ runId: id, grant: grantFor('saveXlsx') })
  expect(run.kind).toBe('annexACopy')
  expect(readFileSync(join(here.folder, 'again.xlsx')).equals(sent)).toBe(true)
})

test('whoever may read returns sees the list, a restricted child as whom to ring; the file holds every child', async () => {
  const here = await inspected()
  await here.client.restricted.restrict({
    childId: here.ids.twice,
    version: null,
    reason: 'Placed after a threat',
    openTo: [here.open.session.user.id],
    ringName: 'Jo Banks',
    ringPhone: '',
  })
  const admin = here.open.session
  sitDown(here.open, await addColleague(here.open, 'Priya Nair', 'officer'))
  const { rows } = await here.client.annexA.list({ on })
  expect(rows.find(({ child }) => child.id === here.ids.twice)?.child).toMatchObject({
    label: 'Restricted, ring Jo Banks',
    localRef: null,
  })
  const { grant } = here.host.grants.add(join(here.folder, 'no.csv'), 'saveCsv')
  const what = { kind: 'annexA', on, whole: false } as const
  await refusal('NOT_ALLOWED', here.client.tables.save({ what, format: 'csv', grant }))
  sitDown(here.open, admin)
  expect(String(await saved(here, false, 'csv'))).toContain('\r\n566910,2,1,')
})

test('a register with nobody in care gives a list of headings alone', async () => {
  const here = await wholeRegister()
  Object.assign(here.host.start, { outFolder: built.outFolder })
  expect((await here.client.annexA.list({ on })).rows).toEqual([])
  const { grant } = here.host.grants.add(join(here.folder, 'none.csv'), 'saveCsv')
  await here.client.tables.save({ what: { kind: 'annexA', on, whole: true }, format: 'csv', grant })
  expect(parse(readFileSync(join(here.folder, 'none.csv')), { bom: true })).toHaveLength(1)
})

test.each(['2026-02-31', '0001-01-01', '9999-12-31'])('%s is no day of an inspection', async (day) => {
  const here = await wholeRegister()
  await refusal('INVALID', here.client.annexA.list({ on: day }))
})
