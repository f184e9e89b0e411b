import { expect, test } from 'vitest'
import { bringIn, importRegister, tableFile } from '../../builders/imports'
import { refusal } from '../../builders/refusal'
import { tracesOf, tracesSince } from '../../builders/traces'

const files = [
  tableFile('header', ['R1,F,02/03/2011,WBRI,,,', 'R2,1,03/04/2012,MWBC,,,']),
  tableFile('episodes', [
    'R1,01/05/2024,S,C2,N1,U6,PR1,,,,AB1 2CD,AB1 2CE,1234567',
    'R2,01/06/2024,S,V2,N1,K2,PR4,,,,AB1 2CD,AB1 2CF,7654321',
  ]),
  tableFile('missing', ['R1,02/03/2011,M,01/06/2026,03/06/2026', 'R2,03/04/2012,A,05/06/2026,06/06/2026']),
]

test('undone whole: nothing is left, and the same files are new again', async () => {
  const { client, host } = await importRegister()
  const batch = await bringIn(client, files, { year: 2027 })
  const before = await tracesOf(host.open!)
  const { removed, kept } = await client.exchange.undo({ batchId: batch.id, rest: false })
  expect(kept).toEqual([])
  // 2 children, 2 care episodes, 2 placements, 2 status periods, 2 episodes, 2 rows of the file
  expect(removed).toBe(12)
  expect((await tracesSince(host.open!, before)).audit).toEqual(['import.undone'])
  expect((await client.children.list({})).total).toBe(0)
  expect((await client.returns.year({ year: 2027 })).rows).toEqual([])
  await refusal('WRONG_STATE', client.exchange.undo({ batchId: batch.id, rest: false }))
  const again = await bringIn(client, files, { year: 2027 })
  expect(again).toMatchObject({ number: 2, counts: { childrenNew: 2, episodesNew: 2 } })
})

test('what people worked on since is refused and listed; the rest goes', async () => {
  const { client } = await importRegister()
  const batch = await bringIn(client, files, { year: 2027 })
  const [found] = await client.children.search({ text: 'R1' })
  const { child } = await client.children.get({ id: found!.id })
  await client.children.change({ id: child.id, version: child.version, facts: { forename: 'Mika' } })
  const refused = await refusal(
    'BATCH_CHANGED_SINCE',
    client.exchange.undo({ batchId: batch.id, rest: false }),
  )
  expect(refused).toEqual({ rows: ['Child R1'], removable: 11 })
  expect((await client.children.list({})).total).toBe(2)
  const { removed, kept } = await client.exchange.undo({ batchId: batch.id, rest: true })
  expect({ removed, kept }).toEqual({ removed: 11, kept: ['Child R1'] })
  const { rows } = await client.children.list({})
  expect(rows.map(({ localRef }) => localRef)).toEqual(['R1'])
})

test('an episode recorded since keeps its child and the placement it stands in', async () => {
  const { client } = await importRegister()
  const batch = await bringIn(client, files, { year: 2027 })
  const [found] = await client.children.search({ text: 'R1' })
  const recorded = await client.episodes.recordMissing({
    childId: found!.id,
    facts: { type: 'M', left: { precision: 'exact', at: '2026-11-21T22:00:00Z' } },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  const refused = await refusal(
    'BATCH_CHANGED_SINCE',
    client.exchange.undo({ batchId: batch.id, rest: false }),
  )
  expect(refused.rows).toEqual(['Child R1', 'Placement of child R1'])
  await client.exchange.undo({ batchId: batch.id, rest: true })
  expect((await client.today.board()).missingNow.map(({ ref }) => ref)).toEqual([recorded.ref])
})

test('an import that changed records gives them their old values back', async () => {
  const { client } = await importRegister()
  await bringIn(client, [files[0]!, files[1]!, tableFile('missing', ['R1,02/03/2011,M,01/06/2026,'])], {
    year: 2027,
  })
  const second = await bringIn(client, [tableFile('missing', ['R1,02/03/2011,M,01/06/2026,04/06/2026'])], {
    year: 2027,
  })
  expect((await client.returns.year({ year: 2027 })).rows).toMatchObject([{ misEnd: '04/06/2026' }])
  await client.exchange.undo({ batchId: second.id, rest: false })
  expect((await client.returns.year({ year: 2027 })).rows).toMatchObject([{ misEnd: '' }])
  expect((await client.today.board()).stillMissingQuestions).toHaveLength(1)
})

test('an import a later one built on is undone only in what the later one left alone', async () => {
  const { client } = await importRegister()
  const first = await bringIn(
    client,
    [files[0]!, files[1]!, tableFile('missing', ['R1,02/03/2011,M,01/06/2026,'])],
    { year: 2027 },
  )
  await bringIn(client, [tableFile('missing', ['R1,02/03/2011,M,01/06/2026,04/06/2026'])], { year: 2027 })
  const { rows } = await refusal(
    'BATCH_CHANGED_SINCE',
    client.exchange.undo({ batchId: first.id, rest: false }),
  )
  // The second import told the end of the episode; the rows of the file it replaced are out already.
  expect(rows).toEqual(['Episode 2026-0001', 'Child R1', 'Placement of child R1'])
})

test('rows an undone import replaced come back, unless their own import was undone meanwhile', async () => {
  const { client } = await importRegister()
  const open = tableFile('missing', ['R1,02/03/2011,M,20/03/2026,'])
  const ended = tableFile('missing', ['R1,02/03/2011,M,20/03/2026,25/03/2026'])
  const rule576 = async (): Promise<boolean> => {
    const { notRun } = await client.returns.year({ year: 2027 })
    return notRun.every(({ rule }) => rule !== '576')
  }
  const first = await bringIn(client, [open], { year: 2026 })
  const second = await bringIn(client, [ended], { year: 2026 })
  await client.exchange.undo({ batchId: second.id, rest: false })
  expect(await rule576()).toBe(true)
  const third = await bringIn(client, [ended], { year: 2026 })
  await client.exchange.undo({ batchId: first.id, rest: true })
  await client.exchange.undo({ batchId: third.id, rest: true })
  expect(await rule576()).toBe(false)
})

test('an episode recorded before the file came learns how the child stood, and forgets it with the import', async () => {
  const { client } = await importRegister()
  const { id } = await client.children.add({ localRef: 'R1', forename: 'Mika', dob: '2011-03-02' })
  const { id: episodeId } = await client.episodes.recordMissing({
    childId: id,
    facts: { type: 'M', left: { precision: 'exact', at: '2026-11-20T22:00:00Z' } },
    timeNotKnownYet: false,
    back: null,
    draftId: null,
  })
  const stood = async () => (await client.episodes.get({ id: episodeId })).careStatus
  const before = await stood()
  const batch = await bringIn(client, [files[1]!], { year: 2027 })
  expect(await stood()).toBe('Looked after by this council')
  await client.exchange.undo({ batchId: batch.id, rest: false })
  expect(await stood()).toBe(before)
})
