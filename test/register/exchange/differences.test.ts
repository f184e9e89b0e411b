import { expect, test } from 'vitest'
import {
  bringIn,
  commitPreview,
  importRegister,
  previewFiles,
  tableFile,
  type ImportClient,
} from '../../builders/imports'
import { refusal } from '../../builders/refusal'

const header = tableFile('header', ['R1,F,02/03/2011,WBRI,,,', 'R2,1,03/04/2012,MWBC,,,'])
const openCare = tableFile('episodes', [
  'R1,01/05/2024,S,C2,N1,U6,PR1,,,,AB1 2CD,AB1 2CE,1234567',
  'R2,01/06/2024,S,V2,N1,K2,PR4,,,,AB1 2CD,AB1 2CF,7654321',
])

async function rowsOf(client: ImportClient, year: number): Promise<string[]> {
  const { rows } = await client.returns.year({ year })
  return rows.map(({ child, missing, misStart, misEnd }) => [child, missing, misStart, misEnd].join(' '))
}

async function childId(client: ImportClient, localRef: string): Promise<string> {
  const [found] = await client.children.search({ text: localRef })
  return found!.id
}

test('identical rows are two incidents, and a third one in a later file is a third', async () => {
  const { client } = await importRegister()
  const twin = 'R1,02/03/2011,M,01/06/2026,01/06/2026'
  const two = [tableFile('missing', [twin, twin])]
  expect((await bringIn(client, two, { year: 2027 })).counts).toMatchObject({ episodesNew: 2 })
  expect(await previewFiles(client, two, { year: 2027 })).toMatchObject({ episodes: { new: 0, matched: 2 } })
  const three = [tableFile('missing', [twin, twin, twin])]
  expect(await previewFiles(client, three, { year: 2027 })).toMatchObject({
    episodes: { new: 1, matched: 2 },
  })
  await bringIn(client, three, { year: 2027 })
  expect(await rowsOf(client, 2027)).toHaveLength(3)
})

test('open before and now with an end: ended since, written without asking', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header, openCare, tableFile('missing', ['R1,02/03/2011,M,01/06/2026,'])], {
    year: 2027,
  })
  const now = [
    header,
    tableFile('episodes', ['R1,01/05/2024,S,C2,N1,U6,PR1,09/09/2026,E4A,,AB1 2CD,AB1 2CE,1234567']),
    tableFile('missing', ['R1,02/03/2011,M,01/06/2026,04/06/2026']),
  ]
  const preview = await previewFiles(client, now, { year: 2027 })
  expect(preview).toMatchObject({
    careEpisodes: { new: 0, matched: 0, ended: 1, clashing: 0 },
    episodes: { new: 0, matched: 0, ended: 1, clashing: 0 },
    clashes: [],
  })
  await commitPreview(client, preview)
  expect(await rowsOf(client, 2027)).toEqual(['R1 M 01/06/2026 04/06/2026'])
  expect((await client.today.board()).stillMissingQuestions).toEqual([])
  const child = await client.children.get({ id: await childId(client, 'R1') })
  const placements = child.timeline.filter(({ kind }) => kind === 'placement')
  expect(placements).toHaveLength(1)
})

test('a difference keeps the register unless the file is chosen', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header, openCare, tableFile('missing', ['R1,02/03/2011,M,01/06/2026,03/06/2026'])], {
    year: 2027,
  })
  const other = [
    tableFile('header', ['R1,F,09/03/2011,WBRI,,,', 'R2,1,03/04/2012,MWBC,,,']),
    tableFile('missing', ['R1,09/03/2011,M,01/06/2026,05/06/2026']),
  ]
  const preview = await previewFiles(client, other, { year: 2027 })
  expect(
    preview.clashes.map(({ field, register, file, canTake }) => [field, register, file, canTake]),
  ).toEqual([
    ['Date of birth', '2 Mar 2011', '9 Mar 2011', true],
    ['Episode 2026-0001 from 1 Jun 2026', 'M, ended 3 Jun 2026', 'M, ended 5 Jun 2026', true],
  ])
  // Nothing is written but the rows as DfE was sent them.
  await commitPreview(client, preview)
  expect(await rowsOf(client, 2027)).toEqual(['R1 M 01/06/2026 03/06/2026'])
  const again = await previewFiles(client, other, { year: 2027 })
  await refusal('NOTHING_TO_IMPORT', commitPreview(client, again))
  await commitPreview(
    client,
    again,
    again.clashes.map(({ key }) => key),
  )
  expect(await rowsOf(client, 2027)).toEqual(['R1 M 01/06/2026 05/06/2026'])
  const { child } = await client.children.get({ id: await childId(client, 'R1') })
  expect(child.dob).toBe('2011-03-09')
})

test('a care episode told otherwise: taken, the placement follows', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header, openCare], { year: 2027 })
  const moved = [
    tableFile('episodes', ['R1,01/05/2024,S,C2,N1,K2,PR4,,,,AB1 2CD,AB1 2CE,1234567']),
    tableFile('missing', []),
  ]
  const preview = await previewFiles(client, moved, { year: 2027 })
  expect(preview.clashes.map(({ field }) => field)).toEqual([
    'PLACE of the care episode from 1 May 2024',
    'PLACE_PROVIDER of the care episode from 1 May 2024',
  ])
  await commitPreview(
    client,
    preview,
    preview.clashes.map(({ key }) => key),
  )
  const { timeline } = await client.children.get({ id: await childId(client, 'R1') })
  expect(timeline.filter(({ kind }) => kind === 'placement')).toHaveLength(1)
})

test('an import never takes a child off Missing now', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header, openCare], { year: 2027 })
  const id = await childId(client, 'R1')
  const recorded = await client.episodes.recordMissing({
    childId: id,
    facts: { type: 'M', left: { precision: 'exact', at: '2026-11-21T22:00:00Z' } },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  const file = [tableFile('missing', ['R1,02/03/2011,M,21/11/2026,22/11/2026'])]
  const preview = await previewFiles(client, file, { year: 2027 })
  expect(preview.episodes).toMatchObject({ new: 0, ended: 0, clashing: 1 })
  await bringIn(client, file, { year: 2027 })
  expect((await client.today.board()).missingNow.map(({ ref }) => ref)).toEqual([recorded.ref])
  const [clash] = (await previewFiles(client, file, { year: 2027 })).clashes
  const again = await previewFiles(client, file, { year: 2027 })
  await commitPreview(client, again, [clash!.key])
  // The end is known now; the child stays on the board until somebody says that the child is back.
  const { missingNow } = await client.today.board()
  expect(missingNow).toMatchObject([{ ref: recorded.ref, foundNotBack: true }])
})

test('a return that people recorded is not undone by a file that says still open', async () => {
  const { client } = await importRegister()
  await bringIn(client, [header, openCare], { year: 2027 })
  await client.episodes.recordMissing({
    childId: await childId(client, 'R1'),
    facts: { type: 'M', left: { precision: 'exact', at: '2026-11-20T22:00:00Z' } },
    timeNotKnownYet: false,
    back: { returned: { precision: 'exact', at: '2026-11-21T07:00:00Z' } },
    draftId: null,
  })
  const preview = await previewFiles(client, [tableFile('missing', ['R1,02/03/2011,M,20/11/2026,'])], {
    year: 2027,
  })
  expect(preview.clashes).toMatchObject([{ canTake: false }])
  await commitPreview(
    client,
    preview,
    preview.clashes.map(({ key }) => key),
  )
  expect(await rowsOf(client, 2027)).toEqual(['R1 M 20/11/2026 21/11/2026'])
})

test('an episode cancelled in the register stays cancelled', async () => {
  const { client } = await importRegister()
  const file = [header, openCare, tableFile('missing', ['R1,02/03/2011,M,01/06/2026,03/06/2026'])]
  await bringIn(client, file, { year: 2027 })
  const { rows } = await client.episodes.list({ show: 'imported' })
  const { version } = await client.episodes.get({ id: rows[0]!.id })
  await client.episodes.cancel({ id: rows[0]!.id, version, reason: 'Recorded for the wrong child' })
  const again = await previewFiles(client, file, { year: 2027 })
  expect(again.episodes).toMatchObject({ new: 0, matched: 1, clashing: 0 })
  expect(await rowsOf(client, 2027)).toEqual([])
  const { leftOut } = await client.returns.year({ year: 2027 })
  expect(leftOut).toMatchObject([
    { child: 'R1', ref: '2026-0001', reason: 'Recorded in error and cancelled.' },
  ])
  expect((await client.returns.year({ year: 2026 })).leftOut).toMatchObject([
    { episodeId: null, reason: '1 episode outside this year.' },
  ])
})

test('what the register does not know yet is filled in without asking', async () => {
  const { client } = await importRegister()
  await client.children.add({ localRef: 'R1', forename: 'Mika' })
  const preview = await previewFiles(client, [header], { year: 2027 })
  expect(preview).toMatchObject({ children: { new: 1, matched: 1, clashing: 0 }, clashes: [] })
  await commitPreview(client, preview)
  const { child } = await client.children.get({ id: await childId(client, 'R1') })
  expect(child.facts).toMatchObject({ forename: 'Mika', dob: '2011-03-02', sex903: 'F', ethnicity: 'WBRI' })
})
