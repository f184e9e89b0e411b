import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { lookOver } from '../../../electron/register/queries/episodes/lookOver'
import { newId } from '../../../electron/register/ids'
import type { OpenRegister } from '../../../electron/register/openRegister'
import type { Caller } from '../../builders/calls'
import { bringIn, importRegister, tableFile } from '../../builders/imports'
import { exact, goneMissing, onDay, unknown, workingRegister } from '../../builders/people'

/** A row of episodes.csv as the import keeps it. */
async function careEpisode(open: OpenRegister, childId: string, decom: string, dec: string | null) {
  const at = '2026-11-20T09:00:00Z'
  const user = open.session.user.id
  await open.db
    .insertInto('care_episode')
    .values({
      id: newId(Date.parse(at)),
      child_id: childId,
      decom,
      dec,
      ls: 'C2',
      source: 'imported',
      created_at: at,
      created_by: user,
      updated_at: at,
      updated_by: user,
      version: 1,
    } as never)
    .execute()
}

async function withChild() {
  const register = await workingRegister()
  const { id } = await register.call(addChild, { forename: 'Mika', dob: '2011-03-04' })
  return { ...register, childId: id }
}

const remarks = async (
  call: Caller,
  childId: string,
  times: { start: ReturnType<typeof onDay>; end?: ReturnType<typeof onDay>; type?: 'M' | 'A' | 'O' },
) =>
  (await call(lookOver, { childId, episodeId: null, type: 'M', end: unknown, ...times })).map(
    ({ field, rule }) => [field, rule],
  )

test('nothing odd, nothing said', async () => {
  const { open, call, childId } = await withChild()
  await careEpisode(open, childId, '2024-01-08', null)
  expect(await remarks(call, childId, { start: onDay('2026-11-20'), end: onDay('2026-11-21') })).toEqual([])
  expect(await remarks(call, childId, { start: unknown })).toEqual([])
})

test('the start within six hours of another, and the overlap, in plain words with the rule', async () => {
  const { call, childId } = await withChild()
  await goneMissing(call, childId, {}, { returned: exact('2026-11-22T07:00:00Z') })
  const said = await call(lookOver, {
    childId,
    episodeId: null,
    type: 'M',
    start: exact('2026-11-21T15:00:00Z'),
    end: onDay('2026-11-22'),
  })
  expect(said).toEqual([
    {
      field: 'start',
      message: '2026-0001 began at nearly the same time (Sat 21 Nov 21:00). Is it the same absence?',
      rule: null,
    },
    {
      field: 'start',
      message: 'This overlaps 2026-0001, or one starts while the other is still open.',
      rule: '574',
    },
  ])
  expect(await remarks(call, childId, { start: onDay('2026-11-22') })).toEqual([])
})

test('an episode is not compared with itself', async () => {
  const { call, childId } = await withChild()
  const saved = await goneMissing(call, childId)
  const times = { type: 'M' as const, start: exact('2026-11-21T21:00:00Z'), end: unknown }
  expect(await call(lookOver, { childId, episodeId: saved.id, ...times })).toEqual([])
})

test('before birth and before the start', async () => {
  const { call, childId } = await withChild()
  expect(await remarks(call, childId, { start: onDay('2011-03-04'), end: onDay('2011-03-03') })).toEqual([
    ['end', '567'],
    ['start', '586'],
  ])
})

test('outside the care the register knows: after it ended, before it began, in between', async () => {
  const { open, call, childId } = await withChild()
  await careEpisode(open, childId, '2025-01-01', '2025-06-30')
  await careEpisode(open, childId, '2025-09-01', '2026-05-31')
  const on = async (day: string): Promise<(string | null)[]> =>
    (await remarks(call, childId, { start: onDay(day), end: onDay(day) })).map(([, rule]) => rule ?? null)
  expect(await on('2026-06-01')).toEqual(['577', '578', '581'])
  expect(await on('2025-07-15')).toEqual(['577', '578', '581'])
  expect(await on('2026-05-31')).toEqual(['578'])
  expect(await on('2025-10-10')).toEqual([])
})

test('a child known to be at home is not measured by old care episodes', async () => {
  const { open, call, childId } = await withChild()
  await careEpisode(open, childId, '2025-01-01', '2025-06-30')
  await call(setStatus, { childId, careStatus: 'CIN', legalStatus: null, startedOn: '2025-07-01' })
  expect(await remarks(call, childId, { start: onDay('2026-06-01') })).toEqual([])
})

test('information only is asked about doubles and nothing else', async () => {
  const { call, childId } = await withChild()
  await goneMissing(call, childId)
  expect(await remarks(call, childId, { type: 'O', start: onDay('2026-11-21') })).toEqual([['start', null]])
})

test('the episode page shows what the rules would say of it', async () => {
  const { open, call, childId } = await withChild()
  await careEpisode(open, childId, '2025-01-01', '2026-05-31')
  const saved = await goneMissing(call, childId)
  const { ruleMessages } = await call(episodePage, { id: saved.id })
  expect(ruleMessages.map(({ rule }) => rule)).toEqual(['577', '578', '581'])
})

test('on the 18th birthday the reason care ended is asked for, with rule 580', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', dob: '2008-10-05' })
  await careEpisode(open, id, '2024-01-08', '2026-10-05')
  expect(await remarks(call, id, { start: onDay('2026-10-01'), end: onDay('2026-10-05') })).toEqual([
    ['end', '580'],
  ])
})

test("what last year's return left open must come first, and what it did not know is told of", async () => {
  const { client } = await importRegister()
  await bringIn(client, [tableFile('missing', ['R1,02/03/2011,M,20/03/2026,'])], { year: 2026 })
  await bringIn(client, [tableFile('header', ['R1,F,02/03/2011,WBRI,,,'])], { year: 2027 })
  const { id } = (await client.children.search({ text: 'R1' }))[0]!
  const said = async (start: string, end: string) =>
    (
      await client.episodes.lookOver({
        childId: id,
        episodeId: null,
        type: 'M',
        start: onDay(start),
        end: onDay(end),
      })
    )
      .filter(({ rule }) => rule !== '574')
      .map(({ field, message, rule }) => [field, rule, message])
  // The open row of last year is an episode of the register too, and the child's first this year.
  expect(await said('2026-05-01', '2026-05-02')).toEqual([])
  expect(await said('2026-03-10', '2026-04-03')).toEqual([
    [
      'start',
      '576',
      "In last year's return the child was still missing, from 20/03/2026. The first row of this year must start on that day.",
    ],
    ['start', null, "It began before 1 April, and last year's return does not have it as still open."],
  ])
})
