import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { changeType } from '../../../electron/register/commands/episodes/changeType'
import { closeEpisode, reopenEpisode } from '../../../electron/register/commands/episodes/close'
import { addGrade, bringBackGrade, withdrawGrade } from '../../../electron/register/commands/episodes/grades'
import { setGroup, setStart } from '../../../electron/register/commands/episodes/setByHand'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { readOnly } from '../../../electron/register/database/types'
import { registerEpisodes } from '../../../electron/register/queries/returns/registerEpisodes'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { finishInterview } from '../../../electron/register/commands/interviews/finish'
import { refusalOf } from '../../builders/calls'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  onDay,
  oneChild,
  oneMissing,
  unknown,
  workingRegister,
} from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

async function withMissingChild() {
  const register = await oneMissing({ policeGrade: 'L' })
  const { id, version } = register.episode
  return { ...register, episode: { id, version } }
}

test('facts are completed; what is left out stays', async () => {
  const { open, call, episode } = await withMissingChild()
  const before = await tracesOf(open)
  await call(changeEpisode, {
    ...episode,
    facts: { lastSeen: exact('2026-11-21T21:30:00Z'), lastSeenBy: 'Night staff' },
  })
  expect(await tracesSince(open, before)).toEqual({ audit: ['episode.changed'], history: 1 })
  const page = await call(episodePage, { id: episode.id })
  expect(page.start).toEqual(exact('2026-11-21T21:30:00Z'))
  expect(page.startWhy).toContain('When last seen')
  expect(page.facts.left).toEqual(exact('2026-11-21T21:00:00Z'))
})

test('a start moved behind the return is refused', async () => {
  const { open, call, episode } = await withMissingChild()
  const saved = await cameBack(call, episode)
  const before = await tracesOf(open)
  const late = { id: episode.id, version: saved.version, facts: { left: exact('2026-11-22T08:00:00Z') } }
  expect(await refusalOf(call(changeEpisode, late))).toMatchObject({ code: 'ENDS_BEFORE_START' })
  expect(await refusalOf(call(changeEpisode, { ...late, version: 1, facts: {} }))).toMatchObject({
    code: 'STALE',
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('a start moved to another day takes the status of that day', async () => {
  const { call, childId, episode } = await withMissingChild()
  await call(setStatus, {
    childId,
    careStatus: 'CIN',
    legalStatus: null,
    startedOn: '2023-01-01',
  })
  const saved = await call(changeEpisode, { ...episode, facts: { left: onDay('2023-06-01') } })
  expect(await call(episodePage, { id: saved.id })).toMatchObject({
    careStatus: 'Child in need',
    group: 'Missing from home',
  })
})

test('a status learnt late was true when the episode began', async () => {
  const { call, childId } = await oneChild()
  const saved = await goneMissing(
    call,
    childId,
    { left: onDay('2023-12-01') },
    { returned: onDay('2023-12-02') },
  )
  expect((await call(episodePage, { id: saved.id })).careStatus).toBeNull()
  await call(setStatus, { childId, careStatus: 'CP', legalStatus: null, startedOn: '2023-11-01' })
  expect((await call(episodePage, { id: saved.id })).careStatus).toBe('Child protection plan')
})

test('a grade changed in the form is a new one; the newest counts; one given in error is withdrawn', async () => {
  const { open, call, episode } = await withMissingChild()
  await call(changeEpisode, { ...episode, facts: { policeGrade: 'H', councilRisk: 'medium' } })
  await call(changeEpisode, { ...episode, facts: { policeGrade: 'H' } })
  const page = await call(episodePage, { id: episode.id })
  expect(page.grades.map(({ grade }) => grade)).toEqual(['Low', 'High', 'Medium'])
  const high = page.grades.find(({ grade }) => grade === 'High')
  const before = await tracesOf(open)
  const gone = await call(withdrawGrade, { id: high?.id ?? '', version: 1, reason: 'Another child' })
  expect((await call(episodePage, { id: episode.id })).policeGrade).toBe('Low')
  await call(bringBackGrade, { id: gone.id, version: gone.version })
  expect((await call(episodePage, { id: episode.id })).policeGrade).toBe('High')
  expect((await tracesSince(open, before)).audit.filter((action) => action !== 'episode.viewed')).toEqual([
    'episode.gradeWithdrawn',
    'episode.gradeBroughtBack',
  ])
})

test('a grade given earlier but typed later does not count as the newest', async () => {
  const { call, childId } = await workingRegister().then(async (register) => ({
    ...register,
    childId: await lookedAfterChild(register.call),
  }))
  const episode = await goneMissing(call, childId, {
    policeGrade: 'L',
    noticeReceived: exact('2026-11-21T23:00:00Z'),
  })
  const grade = { id: episode.id, givenBy: 'police' as const, rationale: null }
  await call(addGrade, { ...grade, grade: 'H', at: exact('2026-11-22T08:00:00Z') })
  await call(addGrade, { ...grade, grade: 'M', at: exact('2026-11-22T01:00:00Z') })
  expect((await call(episodePage, { id: episode.id })).policeGrade).toBe('High')
})

test('reasons without a view of the risk are not thrown away', async () => {
  const { call, episode } = await withMissingChild()
  const { facts } = await refusalOf(
    call(changeEpisode, { ...episode, facts: { councilRiskRationale: 'Known to run' } }),
  )
  expect(facts).toMatchObject({ problems: [{ field: 'facts.councilRisk' }] })
})

test('a turn from missing to away keeps both stretches for the return', async () => {
  const { open, call, episode } = await withMissingChild()
  await call(changeType, { ...episode, type: 'A', from: onDay('2026-11-22') })
  const page = await call(episodePage, { id: episode.id })
  expect(page.typeHistory).toEqual([
    { type: 'M', from: exact('2026-11-21T21:00:00Z') },
    { type: 'A', from: onDay('2026-11-22') },
  ])
  const [told] = await registerEpisodes(readOnly(open.db))
  expect(told?.types.map(({ type }) => type)).toEqual(['M', 'A'])
})

test('a turn before the start, in the future, to the same type or to information only is refused', async () => {
  const { open, call, episode } = await withMissingChild()
  const before = await tracesOf(open)
  const refusals = [
    [{ type: 'A', from: onDay('2026-11-20') }, 'ENDS_BEFORE_START'],
    [{ type: 'A', from: onDay('2026-11-23') }, 'IN_FUTURE'],
    [{ type: 'M', from: onDay('2026-11-22') }, 'INVALID'],
    [{ type: 'A', from: unknown }, 'INVALID'],
    [{ type: 'O', from: onDay('2026-11-22') }, 'INVALID'],
  ] as const
  for (const [turn, code] of refusals)
    expect(await refusalOf(call(changeType, { ...episode, ...turn }))).toMatchObject({ code })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('back before turning to away is refused, with the field it is about', async () => {
  const { open, call, episode } = await withMissingChild()
  const turned = await call(changeType, { ...episode, type: 'A', from: exact('2026-11-22T06:00:00Z') })
  const before = await tracesOf(open)
  const { code, facts } = await refusalOf(
    cameBack(call, turned, { returned: exact('2026-11-22T05:00:00Z'), returnMode: 'police' }),
  )
  expect({ code, facts }).toMatchObject({
    code: 'INVALID',
    facts: { problems: [{ field: 'back.returned' }] },
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  await cameBack(call, turned)
})

test('a type that was wrong from the start is corrected: no adjoining rows remain', async () => {
  const { open, call, episode } = await withMissingChild()
  const turned = await call(changeType, { ...episode, type: 'A', from: onDay('2026-11-22') })
  await call(changeEpisode, { ...turned, facts: { type: 'M' } })
  const [told] = await registerEpisodes(readOnly(open.db))
  expect(told?.types).toEqual([{ type: 'M', from: null }])
})

test('corrected to information only, the empty interview goes; corrected back, it returns', async () => {
  const { call, episode } = await withMissingChild()
  const back = await cameBack(call, episode)
  const other = await call(changeEpisode, {
    id: episode.id,
    version: back.version,
    facts: { type: 'O' },
  })
  expect(await call(interviewQueue)).toEqual([])
  await call(changeEpisode, { ...other, facts: { type: 'A' } })
  expect(await call(interviewQueue)).toMatchObject([{ interviewId: back.interviewId }])
})

test('a start and a group set by hand carry their reason, and go back to the derived ones', async () => {
  const { open, call, episode } = await withMissingChild()
  const before = await tracesOf(open)
  const start = await call(setStart, { ...episode, start: onDay('2026-11-20'), reason: 'CCTV' })
  expect(
    await refusalOf(call(setStart, { ...start, start: onDay('2026-12-01'), reason: 'x' })),
  ).toMatchObject({
    code: 'IN_FUTURE',
    facts: { field: 'start' },
  })
  const grouped = await call(setGroup, { ...start, group: 'home', reason: 'Lived with an aunt' })
  expect(await tracesSince(open, before)).toMatchObject({ audit: ['episode.startSet', 'episode.groupSet'] })
  expect(await call(episodePage, { id: episode.id })).toMatchObject({
    start: onDay('2026-11-20'),
    group: 'Missing from home',
    groupWhy: 'Lived with an aunt',
  })
  const derived = await call(setGroup, { ...grouped, group: null, reason: 'Was a foster carer' })
  await call(setStart, { ...derived, start: null, reason: 'Wrong camera' })
  expect(await call(episodePage, { id: episode.id })).toMatchObject({
    start: exact('2026-11-21T21:00:00Z'),
    group: 'Cannot be determined',
  })
})

test('recorded in error: in no list and no queue, kept with its reason, and brought back', async () => {
  const { open, call, episode } = await withMissingChild()
  const back = await cameBack(call, episode)
  const before = await tracesOf(open)
  const gone = await call(cancelEpisode, { id: episode.id, version: back.version, reason: 'Other child' })
  expect(await call(interviewQueue)).toEqual([])
  expect(await refusalOf(call(changeEpisode, { ...gone, facts: {} }))).toMatchObject({
    code: 'WRONG_STATE',
    facts: { what: 'episode', state: 'cancelled' },
  })
  await call(bringBackEpisode, gone)
  expect((await tracesSince(open, before)).audit).toEqual(['episode.cancelled', 'episode.broughtBack'])
  expect(await call(interviewQueue)).toHaveLength(1)
  expect((await call(episodePage, { id: episode.id })).status).toBe('open')
})

test('a cancelled absence does not come back beside another open one', async () => {
  const { call, childId, episode } = await withMissingChild()
  const gone = await call(cancelEpisode, { ...episode, reason: 'Typed twice' })
  await goneMissing(call, childId)
  expect(await refusalOf(call(bringBackEpisode, gone))).toMatchObject({ code: 'OPEN_EPISODE_EXISTS' })
})

test('closed when everything is there; open again with a reason; closed ones are not changed', async () => {
  const { open, call, episode } = await withMissingChild()
  const told = await call(changeEpisode, {
    ...episode,
    facts: { noticeReceived: onDay('2026-11-21'), noticeSource: 'home' },
  })
  const back = await cameBack(call, told)
  const interviewId = back.interviewId ?? ''
  await call(addOffer, {
    interviewId,
    at: onDay('2026-11-22'),
    byName: 'Jo Marsh',
    toWhom: 'child',
    method: 'visit',
    result: 'declined',
    note: null,
  })
  const saved = await call(saveInterview, {
    id: interviewId,
    version: 1,
    facts: { outcome: 'declined_child' },
    episodeIds: null,
    draftId: null,
  })
  await call(finishInterview, saved)
  const before = await tracesOf(open)
  const closed = await call(closeEpisode, { id: episode.id, version: back.version })
  expect(await refusalOf(call(changeEpisode, { ...closed, facts: {} }))).toMatchObject({
    code: 'WRONG_STATE',
    facts: { state: 'closed' },
  })
  await call(reopenEpisode, { ...closed, reason: 'Police sent more' })
  expect((await tracesSince(open, before)).audit).toEqual(['episode.closed', 'episode.reopened'])
})

test('a closed episode recorded in error comes back closed', async () => {
  const { open, call, episode } = await withMissingChild()
  await open.db.updateTable('episode').set({ status: 'closed' }).where('id', '=', episode.id).execute()
  const gone = await call(cancelEpisode, { ...episode, reason: 'Typed twice' })
  await call(bringBackEpisode, gone)
  expect((await call(episodePage, { id: episode.id })).status).toBe('closed')
})

test('an episode brought back stands as the child is now known to have stood when it began', async () => {
  const { call } = await workingRegister()
  const { id: childId } = await call(addChild, { forename: 'Noor', dob: '2011-03-04' })
  const episode = await goneMissing(call, childId)
  const cancelled = await call(cancelEpisode, { id: episode.id, version: episode.version, reason: 'Wrong' })
  await call(setStatus, { childId, careStatus: 'CIN', legalStatus: null, startedOn: '2026-01-05' })
  const back = await call(bringBackEpisode, cancelled)
  const page = await call(episodePage, { id: episode.id })
  expect(page).toMatchObject({
    version: back.version,
    careStatus: 'Child in need',
    group: 'Missing from home',
  })
})
