import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeChild } from '../../../electron/register/commands/children/change'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { childPage } from '../../../electron/register/queries/children/page'
import { childList } from '../../../electron/register/queries/children/list'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { registerEpisodes } from '../../../electron/register/queries/returns/registerEpisodes'
import { board } from '../../../electron/register/queries/today/board'
import { selectRows } from '../../../shared/returns/ssda903/selection'
import { readOnly } from '../../../electron/register/database/types'
import type { Caller } from '../../builders/calls'
import { exact, goneMissing, workingRegister } from '../../builders/people'

const back = { returned: exact('2026-11-21T23:30:00Z'), returnMode: 'police' }

async function bornOn(
  call: Caller,
  dob: string,
  dobPrecision: 'exact' | 'approx' = 'exact',
): Promise<string> {
  const { id } = await call(addChild, { forename: 'Tarn', localRef: 'T18', dob, dobPrecision })
  await call(setStatus, {
    childId: id,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2024-01-08',
  })
  return id
}

test('18 when it began: kept, outside every count, queue and return, and every screen says why', async () => {
  const { open, call } = await workingRegister()
  const childId = await bornOn(call, '2008-11-21')
  const saved = await goneMissing(call, childId, {}, back)
  expect(saved.interviewId).toBeNull()
  expect(await call(episodePage, { id: saved.id })).toMatchObject({
    outsideFigures: expect.stringContaining('18 or over') as string,
    clock: { bucket: 'notDue' },
    eighteen: null,
  })
  const page = await call(childPage, { id: childId })
  expect(page.counts).toEqual({ days30: 0, days90: 0, months12: 0, ever: 0 })
  expect(page.timeline.find(({ kind }) => kind === 'episode')?.detail).toContain('18 or over')
  const { rows } = await call(childList, {})
  expect(rows).toMatchObject([{ episodes12Months: 0, lastEpisodeOn: null }])
  expect((await call(childList, { show: 'repeat' })).total).toBe(0)
  expect(await call(interviewQueue)).toEqual([])
  const { rows: sent, leftOut } = selectRows(await registerEpisodes(readOnly(open.db)), 2027)
  expect(sent).toEqual([])
  expect(leftOut).toMatchObject([{ reason: 'adultAtStart' }])
})

test('the same day, born a day later: a child, counted everywhere', async () => {
  const { open, call } = await workingRegister()
  const childId = await bornOn(call, '2008-11-22')
  const saved = await goneMissing(call, childId, {}, back)
  expect(saved.interviewId).not.toBeNull()
  expect((await call(childPage, { id: childId })).counts.ever).toBe(1)
  expect(await call(interviewQueue)).toHaveLength(1)
  expect(selectRows(await registerEpisodes(readOnly(open.db)), 2027).rows).toHaveLength(1)
})

test('a birth date put right brings the interview, or takes the empty one away', async () => {
  const { call } = await workingRegister()
  const childId = await bornOn(call, '2008-01-01')
  await goneMissing(call, childId, {}, back)
  expect(await call(interviewQueue)).toEqual([])
  const { child } = await call(childPage, { id: childId })
  const saved = await call(changeChild, {
    id: childId,
    version: child.version,
    facts: { dob: '2009-01-01' },
  })
  expect(await call(interviewQueue)).toHaveLength(1)
  await call(changeChild, { ...saved, facts: { dob: '2008-01-01' } })
  expect(await call(interviewQueue)).toEqual([])
})

test('a guessed birth date takes nobody out of the figures', async () => {
  const { call } = await workingRegister()
  const childId = await bornOn(call, '2008-01-01', 'approx')
  await goneMissing(call, childId, {}, back)
  expect((await call(childPage, { id: childId })).counts.ever).toBe(1)
})

test('still missing at 18: prompted on Today, on the child and on the episode, never closed by itself', async () => {
  const { call, clock } = await workingRegister()
  const childId = await bornOn(call, '2008-12-20')
  const saved = await goneMissing(call, childId)
  const says = async () => ({
    today: (await call(board)).toPutRight.map(({ text }) => text).join(' '),
    child: (await call(childPage, { id: childId })).eighteen,
    episode: (await call(episodePage, { id: saved.id })).eighteen?.level,
  })
  expect(await says()).toMatchObject({
    today: expect.stringContaining('turns 18 on 20 Dec 2026') as string,
    child: expect.stringContaining('in 28 days') as string,
    episode: 'soon',
  })
  clock.forward(40 * 86_400)
  expect(await says()).toMatchObject({
    today: expect.stringContaining('turned 18') as string,
    child: expect.stringContaining('E8') as string,
    episode: 'turned',
  })
  expect(await call(episodePage, { id: saved.id })).toMatchObject({ status: 'open', stillMissing: true })
})
