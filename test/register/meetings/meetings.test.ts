import { expect, test } from 'vitest'
import { addAction } from '../../../electron/register/commands/actions/actions'
import { addChild } from '../../../electron/register/commands/children/add'
import { closeEpisode } from '../../../electron/register/commands/episodes/close'
import {
  addMeeting,
  bringBackMeeting,
  changeMeeting,
  withdrawMeeting,
} from '../../../electron/register/commands/meetings/meetings'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { actionList } from '../../../electron/register/queries/actions/list'
import { childPage } from '../../../electron/register/queries/children/page'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { askedQuestions } from '../../../electron/register/queries/meetings/asked'
import { meetingPage, meetingsOfChild } from '../../../electron/register/queries/meetings/ofChild'
import { board } from '../../../electron/register/queries/today/board'
import type { MeetingFacts } from '../../../shared/contract/meetings'
import { defaultSettings } from '../../../shared/domain/settings'
import { refusalOf, type Caller } from '../../builders/calls'
import { exact, goneMissing, onDay, oneChild, unknown } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

const held: MeetingFacts = {
  type: 'strategy',
  at: onDay('2026-11-21'),
  attendees: 'Police, health',
  decisions: 'Enquiries under section 47',
  notHeldReason: null,
  discussionOffered: 'not_known',
  actionsReviewed: 'not_known',
  alternativesConsidered: 'not_known',
}
const none = (reason: string, type = 'strategy'): MeetingFacts => ({
  ...held,
  type,
  at: unknown,
  attendees: null,
  decisions: null,
  notHeldReason: reason,
})

/** An absence that is over, by the day it began. */
const past = (call: Caller, childId: string, day: string, more: { harmReported?: 'yes' } = {}) =>
  goneMissing(
    call,
    childId,
    { left: exact(`${day}T18:00:00Z`) },
    { returned: exact(`${day}T22:00:00Z`), returnMode: 'police', ...more },
  )

const asked = async (call: Caller) =>
  (await call(askedQuestions)).map((question) => `${question.asked} ${question.episodeRef}`)

test('a second missing episode asks for the review, on Today and before closing; a reason is enough', async () => {
  const { call, childId } = await oneChild()
  await past(call, childId, '2026-07-02')
  expect(await asked(call)).toEqual([])
  const second = await past(call, childId, '2026-11-10')
  const gaps = async () =>
    (await call(episodePage, { id: second.id })).beforeClosing.map(({ recordedIn }) => recordedIn)
  expect(await asked(call)).toEqual(['two_or_more 2026-0002'])
  expect(await gaps()).toContain('repeatReview')
  expect(await refusalOf(call(closeEpisode, { id: second.id, version: second.version }))).toMatchObject({
    facts: {
      missing: expect.arrayContaining(['the review after two or more episodes, or why there was none']),
    },
  })
  const answers = [{ asked: 'two_or_more', episodeId: second.id }]
  const saved = await call(addMeeting, {
    childId,
    episodeId: second.id,
    facts: none('The family moved away', 'repeat_review'),
    answers,
    draftId: null,
  })
  expect(await asked(call)).toEqual([])
  expect(await gaps()).not.toContain('repeatReview')
  const gone = await call(withdrawMeeting, { ...saved, reason: 'Another child' })
  expect(await asked(call)).toEqual(['two_or_more 2026-0002'])
  await call(bringBackMeeting, gone)
  expect(await asked(call)).toEqual([])
})

test("the council's trigger asks once a crossing, whatever is recorded late, and again after it re-armed", async () => {
  const { call, childId } = await oneChild()
  const answer = async () => {
    const [question] = (await call(askedQuestions)).filter((one) => one.asked.startsWith('trigger:'))
    if (question === undefined) throw new Error('nothing is asked for')
    await call(addMeeting, {
      childId,
      episodeId: question.episodeId,
      facts: held,
      answers: [{ asked: question.asked, episodeId: question.episodeId }],
      draftId: null,
    })
  }
  const fired = async () => (await asked(call)).filter((words) => words.startsWith('trigger:'))
  await past(call, childId, '2026-03-01')
  await past(call, childId, '2026-03-20')
  expect(await fired()).toEqual([])
  await past(call, childId, '2026-04-10')
  expect(await fired()).toEqual(['trigger:example-3-in-90 2026-0003'])
  await past(call, childId, '2026-04-12')
  expect(await fired()).toHaveLength(1)
  await answer()
  expect(await fired()).toEqual([])
  // Recorded late: the line was reached earlier than anybody knew, and what was decided stands.
  await past(call, childId, '2026-03-25')
  expect(await fired()).toEqual([])
  for (const day of ['2026-09-01', '2026-09-10', '2026-10-01']) await past(call, childId, day)
  expect(await fired()).toEqual(['trigger:example-3-in-90 2026-0008'])
  const { triggers } = await call(childPage, { id: childId })
  expect(triggers).toEqual(['3 episodes in 90 days, reached on 1 Oct 2026 (local trigger)'])
})

test('a trigger switched off asks nothing, one switched on since asks nothing about the past', async () => {
  const { call, childId } = await oneChild()
  for (const day of ['2026-09-01', '2026-09-10', '2026-10-01']) await past(call, childId, day)
  const [first] = defaultSettings.repeatTriggers
  if (first === undefined) throw new Error('a trigger is shipped')
  const fired = async (change: Partial<typeof first>) => {
    await call(changeSettings, { repeatTriggers: [{ ...first, ...change }] })
    return (await asked(call)).filter((words) => words.startsWith('trigger:')).length
  }
  expect(await fired({})).toBe(1)
  expect(await fired({ on: false })).toBe(0)
  expect(await fired({ since: '2026-11-22' })).toBe(0)
  expect(await fired({ since: '2026-10-01' })).toBe(1)
})

test('harm reported on return asks for a strategy discussion, or why there was none', async () => {
  const { call, childId } = await oneChild()
  const episode = await past(call, childId, '2026-11-10', { harmReported: 'yes' })
  expect(await asked(call)).toEqual(['harm 2026-0001'])
  expect(
    (await call(episodePage, { id: episode.id })).beforeClosing.map(({ recordedIn }) => recordedIn),
  ).toContain('strategy')
  await call(addMeeting, {
    childId,
    episodeId: episode.id,
    facts: held,
    answers: [{ asked: 'harm', episodeId: episode.id }],
    draftId: null,
  })
  expect(await asked(call)).toEqual([])
  const { meetings, questions } = await call(meetingsOfChild, { childId, episodeId: episode.id })
  expect(questions).toEqual([])
  expect(meetings).toMatchObject([{ typeLabel: 'Strategy discussion', answers: ['harm recorded'] }])
})

test('a meeting is changed, said not to have been held after all, and its actions hang on it', async () => {
  const { open, call, childId } = await oneChild()
  const before = await tracesOf(open)
  const saved = await call(addMeeting, {
    childId,
    episodeId: null,
    facts: { ...held, type: 'panel' },
    answers: [],
    draftId: null,
  })
  await call(addAction, {
    childId,
    episodeId: null,
    interviewId: null,
    meetingId: saved.id,
    type: 'safety_plan',
    what: null,
    owner: 'Jo',
    dueOn: null,
  })
  const changed = await call(changeMeeting, {
    ...saved,
    facts: none('Panel cancelled', 'panel'),
    draftId: null,
  })
  expect(await call(meetingPage, { id: saved.id })).toMatchObject({
    at: unknown,
    decisions: null,
    notHeldReason: 'Panel cancelled',
    actions: 1,
    openActions: 1,
  })
  await call(changeMeeting, { ...changed, facts: held, draftId: null })
  const list = await call(actionList, { kind: 'meeting', id: saved.id })
  expect(list).toMatchObject({ childId, rows: [{ typeLabel: 'Safety plan', owner: 'Jo' }] })
  const { timeline } = await call(childPage, { id: childId })
  expect(timeline.find(({ kind }) => kind === 'meeting')).toMatchObject({
    title: 'Strategy discussion',
    detail: 'Enquiries under section 47',
  })
  expect((await tracesSince(open, before)).audit).toEqual([
    'meeting.added',
    'action.added',
    'meeting.changed',
    'meeting.viewed',
    'meeting.changed',
    'action.viewed',
    'child.viewed',
  ])
})

test('refused: neither held nor why not, both, tomorrow, a kind outside the list, another child, answered already', async () => {
  const { open, call, childId } = await oneChild()
  const other = await goneMissing(call, await call(addChild, { forename: 'Nils' }).then(({ id }) => id))
  const form = { childId, episodeId: null, answers: [], draftId: null }
  const before = await tracesOf(open)
  const refusedOver = async (facts: MeetingFacts) =>
    (await refusalOf(call(addMeeting, { ...form, facts }))).facts
  expect(await refusedOver({ ...held, at: unknown, decisions: ' ' })).toMatchObject({
    problems: [{ field: 'facts.at' }, { field: 'facts.decisions' }],
  })
  expect(await refusedOver({ ...held, notHeldReason: 'Nobody came' })).toMatchObject({
    problems: [{ field: 'facts.at' }],
  })
  expect(await refusedOver({ ...held, at: onDay('2026-11-23') })).toEqual({ field: 'facts.at' })
  expect(await refusedOver({ ...held, type: 'tea' })).toMatchObject({ problems: [{ field: 'facts.type' }] })
  expect(await refusalOf(call(addMeeting, { ...form, facts: held, episodeId: other.id }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  const answers = [{ asked: 'harm', episodeId: other.id }]
  expect(await refusalOf(call(addMeeting, { ...form, facts: held, answers }))).toMatchObject({
    facts: { state: 'answered already' },
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('a review moves the review point on; the next one comes all the same', async () => {
  const { call, clock, childId } = await oneChild()
  const episode = await goneMissing(call, childId)
  const review = async () => (await call(board)).missingNow[0]?.review
  clock.forward(16 * 3600)
  expect(await review()).toBe('Review point passed: 24 h')
  await call(addMeeting, {
    childId,
    episodeId: episode.id,
    facts: {
      ...held,
      type: 'review_point',
      at: exact('2026-11-22T22:30:00Z'),
      decisions: 'Phone checked; police asked again',
    },
    answers: [],
    draftId: null,
  })
  expect(await review()).toBeNull()
  clock.forward(24 * 3600)
  expect(await review()).toBe('Review point passed: 48 h')
})
