import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeChild } from '../../../electron/register/commands/children/change'
import { addAction } from '../../../electron/register/commands/actions/actions'
import { cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { recordHistory } from '../../../electron/register/queries/history/ofRecord'
import { childPage } from '../../../electron/register/queries/children/page'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { refusalOf } from '../../builders/calls'
import {
  about,
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  onDay,
  oneChild,
  workingRegister,
} from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

test('the page of a child nobody knows is refused; one that is seen is entered', async () => {
  const { open, call } = await workingRegister()
  expect(await refusalOf(call(childPage, { id: '0199a000-0000-7000-8000-000000000009' }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  const { id } = await call(addChild, { forename: 'Mika' })
  const before = await tracesOf(open)
  await call(childPage, { id })
  expect((await tracesSince(open, before)).audit).toEqual(['child.viewed'])
})

test('one timeline of everything, newest first, with what is now, due and done', async () => {
  const { call, childId } = await oneChild()
  const first = await goneMissing(
    call,
    childId,
    { left: exact('2026-11-18T20:00:00Z') },
    { returned: exact('2026-11-18T23:00:00Z'), returnMode: 'police' },
  )
  const interviewId = first.interviewId ?? ''
  await call(addOffer, {
    interviewId,
    at: onDay('2026-11-19'),
    byName: 'Jo Marsh',
    toWhom: 'carer',
    method: 'phone',
    result: 'no_reply',
    note: null,
  })
  const action = { childId, episodeId: first.id, interviewId, owner: 'Jo Marsh' }
  await call(addAction, { ...action, type: 'safety_plan', what: null, dueOn: '2026-11-20' })
  await goneMissing(call, childId)
  const { timeline, openEpisodeId, counts, triggers } = await call(childPage, { id: childId })
  expect(timeline.map(({ kind, title, state }) => [kind, title, state])).toEqual([
    ['episode', 'Missing, 2026-0002', 'now'],
    ['action', 'Safety plan', 'overdue'],
    ['offer', 'Tried to offer the interview to carer (phone)', 'plain'],
    ['interview', 'Return home interview', 'overdue'],
    ['episode', 'Missing, 2026-0001', 'plain'],
    ['status', 'Looked after by this council, Full care order', 'now'],
  ])
  expect(timeline[0]?.detail).toBe('Not found yet, 12 h so far')
  expect(timeline[4]?.detail).toBe('Ended Wed 18 Nov 23:00, after 3 h')
  expect(openEpisodeId).not.toBe(first.id)
  expect(counts).toEqual({ days30: 2, days90: 2, months12: 2, ever: 2 })
  expect(triggers).toEqual([])
})

test('a child still away has not come back: the timeline names no end', async () => {
  const { call, childId } = await oneChild()
  await goneMissing(call, childId, { type: 'A' })
  const { timeline } = await call(childPage, { id: childId })
  const { title, detail, state } = timeline[0] ?? {}
  expect([title, detail, state]).toEqual([
    'Away from placement without authorisation, 2026-0001',
    'Not back yet, 12 h so far',
    'now',
  ])
})

test('counts are by London days, without information only and without what was recorded in error', async () => {
  const { call, childId } = await oneChild()
  const past = async (left: string, type: 'M' | 'A' | 'O' = 'M') =>
    goneMissing(
      call,
      childId,
      { type, left: exact(left) },
      { returned: about(left.replace(/T.*/, 'T23:59:59Z')), returnMode: 'police' },
    )
  await past('2026-11-20T18:00:00Z')
  // 23 October 23:30 in England; 30 days back from 22 November starts on the 24th.
  await past('2026-10-23T22:30:00Z')
  // 24 October 00:30 in England, still the 23rd in UTC.
  await past('2026-10-23T23:30:00Z', 'A')
  await past('2026-11-12T18:00:00Z', 'O')
  const wrong = await past('2026-11-15T18:00:00Z')
  await call(cancelEpisode, { id: wrong.id, version: wrong.version, reason: 'Sister, not this child' })
  const page = await call(childPage, { id: childId })
  expect(page.counts).toEqual({ days30: 2, days90: 3, months12: 3, ever: 3 })
  expect(page.triggers).toEqual(['3 episodes in 90 days, reached on 20 Nov 2026 (local trigger)'])
  expect(page.timeline.map(({ detail }) => detail)).toContain('Recorded in error: Sister, not this child')
})

test('who changed what, in the words of the forms', async () => {
  const { call } = await workingRegister()
  const { id, version } = await call(addChild, { forename: 'Mika', dob: '2011-03-04' })
  await call(changeChild, { id, version, facts: { ethnicity: 'WBRI', dobPrecision: 'approx' } })
  const [newest, oldest] = await call(recordHistory, { recordId: id })
  expect(newest).toMatchObject({ by: 'Ines Halloway', command: 'children.change' })
  expect(newest?.changes).toMatchObject([
    { column: 'How well the date of birth is known', before: 'exact', after: 'about' },
    { column: 'Ethnicity', before: null, after: 'White British' },
  ])
  expect(oldest?.changes).toContainEqual({
    column: 'Date of birth',
    before: null,
    after: '4 Mar 2011',
    columns: [],
  })
})

test('a time that became "about" is told as one change, with the time', async () => {
  const { call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  const changed = await call(changeEpisode, {
    id: episode.id,
    version: episode.version,
    facts: { left: about('2026-11-21T21:00:00Z') },
  })
  await cameBack(call, changed)
  const [back, change] = await call(recordHistory, { recordId: episode.id })
  expect(change?.changes).toMatchObject([
    { column: 'Left', before: 'Sat 21 Nov 2026, 21:00', after: 'Sat 21 Nov 2026, about 21:00' },
  ])
  expect(back?.changes).toContainEqual({
    column: 'How the child came back',
    before: null,
    after: 'Brought back by the police',
    columns: ['return_mode'],
  })
})
