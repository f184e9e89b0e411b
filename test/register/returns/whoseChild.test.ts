import { expect, test } from 'vitest'
import { TestClock } from '../../builders/clock'
import { importRegister, type ImportClient } from '../../builders/imports'
import { exact, onDay } from '../../builders/people'

/** A register of council 813 and a child of it, looked after since 2024. */
async function withChild(facts: { responsibleLa?: string } = {}, clock = new TestClock()) {
  const register = await importRegister(clock)
  const { client } = register
  await client.settings.change({ laCode: '813' })
  const { id } = await client.children.add({ localRef: 'A1', forename: 'Mika', dob: '2011-03-04', ...facts })
  await setStatus(client, id, 'looked_after', 'C2', '2024-01-08')
  return { ...register, childId: id }
}

async function setStatus(
  client: ImportClient,
  childId: string,
  careStatus: string,
  legalStatus: string | null,
  startedOn: string,
): Promise<void> {
  await client.children.setStatus({ childId, careStatus, legalStatus, startedOn })
}

type Missing = Parameters<ImportClient['episodes']['recordMissing']>[0]

async function missing(
  client: ImportClient,
  childId: string,
  facts: Partial<Missing['facts']>,
  back: Missing['back'] = null,
) {
  return client.episodes.recordMissing({
    childId,
    facts: { type: 'M', ...facts },
    timeNotKnownYet: false,
    back,
    draftId: null,
  })
}

const rowsOf = async (client: ImportClient, year: number) =>
  (await client.returns.year({ year })).rows.map(({ missing: type, misStart, misEnd }) =>
    [type, misStart, misEnd].join(' '),
  )

test("another authority's child is not in the file, whatever the care status says", async () => {
  const { client, childId } = await withChild({ responsibleLa: '301' })
  await missing(client, childId, { left: onDay('2026-06-01') }, { returned: onDay('2026-06-02') })
  const view = await client.returns.year({ year: 2027 })
  expect(view.rows).toEqual([])
  expect(view.leftOut).toMatchObject([{ child: 'A1', reason: expect.stringContaining('Another authority') }])
})

test('a child handed over to another authority stays in the return for the time before', async () => {
  const { client, childId } = await withChild()
  await missing(client, childId, { left: onDay('2026-06-01') }, { returned: onDay('2026-06-02') })
  await client.children.change({ id: childId, version: 1, facts: { responsibleLa: '301' } })
  await setStatus(client, childId, 'other_LA_looked_after', null, '2026-10-01')
  await missing(client, childId, { left: onDay('2026-10-05') }, { returned: onDay('2026-10-06') })
  expect(await rowsOf(client, 2027)).toEqual(['M 01/06/2026 02/06/2026'])
})

test('a group set by hand decides, in the return as in every other figure', async () => {
  const { client, childId } = await withChild()
  const saved = await missing(
    client,
    childId,
    { left: onDay('2026-06-01') },
    { returned: onDay('2026-06-02') },
  )
  const home = await client.episodes.setGroup({ ...saved, group: 'home', reason: 'On leave with parents' })
  expect(await rowsOf(client, 2027)).toEqual([])
  await client.episodes.setGroup({ ...home, group: null, reason: 'No' })
  expect(await rowsOf(client, 2027)).toEqual(['M 01/06/2026 02/06/2026'])
})

test('a turn on the day of the start keeps the order it was told in', async () => {
  const { client, childId } = await withChild()
  const saved = await missing(client, childId, { left: exact('2026-06-01T19:00:00Z') })
  const turned = await client.episodes.changeType({ ...saved, type: 'A', from: onDay('2026-06-01') })
  await client.episodes.recordReturn({
    ...turned,
    back: { located: exact('2026-06-02T09:00:00Z'), returned: exact('2026-06-03T09:00:00Z') },
    draftId: null,
  })
  expect(await rowsOf(client, 2027)).toEqual(['M 01/06/2026 01/06/2026', 'A 01/06/2026 03/06/2026'])
})

test('back at a time nobody knows goes out without an end, and says so', async () => {
  const { client, childId } = await withChild()
  const saved = await missing(client, childId, { left: onDay('2026-06-01') })
  await client.episodes.recordReturn({ ...saved, back: { cameBack: 'yes' }, draftId: null })
  const view = await client.returns.year({ year: 2027 })
  expect(view.csv).toContain('A1,04/03/2011,M,01/06/2026,\r\n')
  expect(view.hints).toMatchObject([{ code: 'endNotKnown', row: 1 }])
})

test('a new legal status in the middle of an open absence is no end of care', async () => {
  const { client, childId } = await withChild()
  await missing(client, childId, { left: onDay('2026-06-01') })
  await setStatus(client, childId, 'looked_after', 'V2', '2026-07-01')
  const view = await client.returns.year({ year: 2027 })
  expect(view.verdicts.map(({ rule }) => rule)).toEqual(['575'])
})

test('what happened to the care after 31 March is no news for the year before', async () => {
  const clock = new TestClock('2027-03-31T10:00:00Z')
  const { client, childId } = await withChild({}, clock)
  const saved = await missing(client, childId, { left: onDay('2027-03-20') })
  clock.set('2027-07-01T09:00:00Z')
  await client.episodes.recordReturn({ ...saved, back: { returned: onDay('2027-04-05') }, draftId: null })
  await setStatus(client, childId, 'care_leaver', null, '2027-06-10')
  const year = await client.returns.year({ year: 2027 })
  expect(year.rows.map(({ misEnd }) => misEnd)).toEqual([''])
  expect(year.verdicts).toEqual([])
  expect(await rowsOf(client, 2028)).toEqual(['M 20/03/2027 05/04/2027'])
})

test('days are those of the wall clock: after midnight in summer is the next day, and the next year', async () => {
  const { client, childId } = await withChild()
  const summerNight = { left: exact('2026-06-30T22:30:00Z') }
  await missing(client, childId, summerNight, { returned: exact('2026-06-30T23:30:00Z') })
  const newYear = { left: exact('2026-03-31T22:59:59Z') }
  await missing(client, childId, newYear, { returned: exact('2026-03-31T23:00:00Z') })
  expect(await rowsOf(client, 2026)).toEqual(['M 31/03/2026 '])
  expect(await rowsOf(client, 2027)).toEqual(['M 31/03/2026 01/04/2026', 'M 30/06/2026 01/07/2026'])
})
