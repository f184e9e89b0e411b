import { expect, test } from 'vitest'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { closeEpisode } from '../../../electron/register/commands/episodes/close'
import { addGrade } from '../../../electron/register/commands/episodes/grades'
import { decideEscalation } from '../../../electron/register/commands/escalations/decide'
import { finishInterview } from '../../../electron/register/commands/interviews/finish'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import {
  answerRequest,
  askFor,
  bringBackRequest,
  withdrawRequest,
} from '../../../electron/register/commands/interviews/requests'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { change as changeSettings } from '../../../electron/register/commands/settings/change'
import { escalations } from '../../../electron/register/queries/escalations/open'
import {
  offeringForEpisode,
  offeringOf,
  openingToday,
} from '../../../electron/register/queries/interviews/offering'
import { recordHistory } from '../../../electron/register/queries/history/ofRecord'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { rolePermissions } from '../../../shared/contract/permissions'
import { callerOf, refusalOf, type Caller } from '../../builders/calls'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  onDay,
  oneChild,
  unknown,
  workingRegister,
} from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

/** Back since Sunday at seven: due Wednesday 25 November, 07:00. */
async function withInterview() {
  const register = await oneChild()
  return { ...register, ...(await missingAndBack(register.call, register.childId)) }
}

async function missingAndBack(call: Caller, childId: string) {
  const episode = await goneMissing(call, childId)
  const { interviewId, version } = await cameBack(call, episode)
  return { episode: { id: episode.id, version }, interviewId: interviewId ?? '' }
}

const attempt = (interviewId: string) => ({
  interviewId,
  at: exact('2026-11-22T08:30:00Z'),
  byName: 'Jo Marsh',
  toWhom: 'child',
  method: 'phone',
  result: 'no_reply',
  note: null,
})

const ask = (interviewId: string) => ({
  interviewId,
  askedOf: 'host_la',
  askedName: 'Westshire',
  asked: exact('2026-11-22T08:00:00Z'),
  note: null,
})

test.each(['M', 'A'] as const)(
  'every %s episode leads to one interview, information only to none',
  async (type) => {
    const { call } = await workingRegister()
    for (const child of [await lookedAfterChild(call), (await call(addChild, { forename: 'Nils' })).id]) {
      await goneMissing(call, child, { type }, { returned: exact('2026-11-22T07:00:00Z') })
      const other = await goneMissing(
        call,
        child,
        { type: 'O', left: exact('2026-11-22T08:00:00Z') },
        { returned: exact('2026-11-22T08:30:00Z') },
      )
      expect(await call(offeringForEpisode, { episodeId: other.id })).toEqual({
        sentences: ['Information only: it has no return home interview.'],
      })
    }
    expect(await call(interviewQueue)).toHaveLength(2)
  },
)

test('on a Friday the list holds what falls due before Monday, over a bank holiday all of it', async () => {
  const { call, clock } = await withInterview()
  const list = async () => (await call(interviewQueue))[0]?.list
  expect(await list()).toBe('later')
  clock.set('2026-11-24T10:00:00Z')
  expect(await list()).toBe('beforeNextOpen')
  await call(changeSettings, {
    openingHours: [null, null, { opens: '09:30', closes: '12:00' }, null, null, null, null],
  })
  clock.set('2026-11-24T23:00:00Z')
  expect(await call(openingToday)).toEqual({
    nextOpen: '2026-12-01T09:30:00Z',
    closesAt: '2026-11-24T12:00:00Z',
  })
  clock.set('2026-11-25T07:00:00Z')
  expect(await list()).toBe('overdue')
})

test("another authority's child stands in a list of its own, with who was asked and who answered", async () => {
  const { call, clock } = await workingRegister()
  await call(changeSettings, { laCode: '301' })
  const { id } = await call(addChild, { forename: 'Noor', responsibleLa: '302' })
  await call(setStatus, {
    childId: id,
    careStatus: 'other_LA_looked_after',
    legalStatus: null,
    startedOn: '2026-01-01',
  })
  const { interviewId, episode } = await missingAndBack(call, id)
  expect((await call(offeringOf, { interviewId })).couldAsk).toEqual({
    askedOf: 'responsible_la',
    askedName: 'Barnet',
  })
  const request = await call(askFor, { ...ask(interviewId), askedOf: 'responsible_la', askedName: 'Barnet' })
  clock.set('2026-11-26T09:00:00Z')
  expect(await call(interviewQueue)).toMatchObject([
    { list: 'theirs', asked: 'Barnet was asked on Sun 22 Nov 08:00 and has not answered.' },
  ])
  // Not ours to decide about the 72 hours, but the unanswered question is.
  expect((await call(escalations)).map(({ kind }) => kind)).toEqual(['noAnswer'])
  await call(answerRequest, {
    ...request,
    answered: onDay('2026-11-26'),
    answer: 'will',
    answeredBy: 'Sam Reed',
    note: null,
  })
  expect(await call(escalations)).toEqual([])
  expect((await call(offeringForEpisode, { episodeId: episode.id })).sentences).toEqual([
    'Barnet must offer it; the child is placed here.',
    'Barnet was asked on Sun 22 Nov 08:00; answered on Thu 26 Nov, time not known (Sam Reed), will do it.',
  ])
})

test('asking: each with its entry, refused for ourselves, the future, and an answer before the question', async () => {
  const { open, call, interviewId } = await withInterview()
  const before = await tracesOf(open)
  const bad = [
    [{ askedOf: 'own' }, 'INVALID'],
    [{ askedOf: 'neighbours' }, 'INVALID'],
    [{ asked: unknown }, 'INVALID'],
    [{ asked: exact('2026-11-22T09:00:01Z') }, 'IN_FUTURE'],
    [{ interviewId: '0199a000-0000-7000-8000-000000000001' }, 'NOT_FOUND'],
  ] as const
  for (const [change, code] of bad)
    expect(await refusalOf(call(askFor, { ...ask(interviewId), ...change }))).toMatchObject({ code })
  const request = await call(askFor, ask(interviewId))
  const answer = { ...request, answer: 'will_not' as const, answeredBy: '', note: 'No worker free' }
  const early = call(answerRequest, { ...answer, answered: exact('2026-11-22T07:00:00Z') })
  expect(await refusalOf(early)).toMatchObject({ code: 'INVALID' })
  const answered = await call(answerRequest, { ...answer, answered: unknown })
  const gone = await call(withdrawRequest, { ...answered, reason: 'Wrong child' })
  expect(await call(offeringOf, { interviewId })).toMatchObject({
    askedWords: null,
    requests: [],
    withdrawnRequests: [{ reason: 'Wrong child' }],
  })
  await call(bringBackRequest, gone)
  expect((await call(offeringOf, { interviewId })).askedWords).toBe(
    'Westshire was asked on Sun 22 Nov 08:00; answered, will not do it: No worker free.',
  )
  const told = JSON.stringify(await call(recordHistory, { recordId: interviewId }))
  for (const words of ['Who was asked to hold it', 'Host authority', 'will not do it', 'No worker free'])
    expect(told).toContain(words)
  expect(await tracesSince(open, before)).toEqual({
    audit: [
      'interview.asked',
      'interview.askedAnswered',
      'interview.askedWithdrawn',
      'interview.askedBroughtBack',
      'history.viewed',
    ],
    history: 4,
  })
})

test('an overdue interview is for the team lead until decided, and comes back a week later', async () => {
  const { open, call, clock, interviewId } = await withInterview()
  const decide = {
    recordId: interviewId,
    kind: 'overdue' as const,
    decision: 'Ask the youth worker, by Friday',
  }
  expect(await refusalOf(call(decideEscalation, decide))).toMatchObject({ code: 'WRONG_STATE' })
  clock.set('2026-11-25T07:00:00Z')
  expect(await call(escalations)).toMatchObject([
    {
      kind: 'overdue',
      words: 'The 72 hours ended on Wed 25 Nov 07:00. Nobody has tried to offer the interview.',
      before: null,
    },
  ])
  const officer = { ...open, session: { ...open.session, permissions: new Set(rolePermissions.officer) } }
  expect(await callerOf(officer)(escalations)).toHaveLength(1)
  expect(await refusalOf(callerOf(officer)(decideEscalation, decide))).toMatchObject({ code: 'NOT_ALLOWED' })
  const before = await tracesOf(open)
  await call(decideEscalation, decide)
  expect(await tracesSince(open, before)).toEqual({ audit: ['escalation.decided'], history: 1 })
  expect(await call(escalations)).toEqual([])
  expect(await refusalOf(call(decideEscalation, decide))).toMatchObject({ code: 'WRONG_STATE' })
  clock.forward(7 * 86_400)
  expect(await call(escalations)).toMatchObject([{ before: { decision: decide.decision } }])
  await call(changeSettings, { decideAgainDays: 14 })
  expect(await call(escalations)).toEqual([])
})

test('a second try is asked for after no reply, said in the queue, and never stops anybody', async () => {
  const { call, clock, interviewId } = await withInterview()
  await call(addOffer, attempt(interviewId))
  expect((await call(interviewQueue))[0]?.secondTry).toBe('Second try due in 47 h')
  clock.set('2026-11-24T09:30:00Z')
  expect((await call(offeringOf, { interviewId })).secondTry?.words).toBe('Second try 1 h overdue')
  await call(changeSettings, { secondTryHours: null })
  expect((await call(offeringOf, { interviewId })).secondTry).toBeNull()
  await call(changeSettings, { secondTryHours: 48 })
  await call(addOffer, { ...attempt(interviewId), at: exact('2026-11-24T09:00:00Z') })
  expect((await call(interviewQueue))[0]?.secondTry).toBeNull()
})

test('a refusal with nothing else known is logged, finished and closed', async () => {
  const { call, episode, interviewId } = await withInterview()
  await call(addOffer, { ...attempt(interviewId), result: 'declined', at: unknown, method: 'not_known' })
  const saved = await call(saveInterview, {
    id: interviewId,
    version: 1,
    facts: { outcome: 'declined_child' },
    episodeIds: null,
    draftId: null,
  })
  await call(finishInterview, saved)
  const page = await call(interviewPage, { id: interviewId })
  expect(page.offers).toMatchObject([{ at: unknown, isOffer: true }])
  // What the episode itself asks for has nothing to do with the refusal.
  const told = await call(changeEpisode, {
    ...episode,
    facts: { noticeReceived: onDay('2026-11-21'), noticeSource: 'home' },
  })
  await call(addGrade, {
    id: episode.id,
    givenBy: 'police',
    grade: 'U',
    at: onDay('2026-11-21'),
    rationale: null,
  })
  await call(closeEpisode, told)
})

test('without an outcome or a reason nothing is closed', async () => {
  const { call, episode, interviewId } = await withInterview()
  expect(await refusalOf(call(closeEpisode, episode))).toMatchObject({ code: 'EPISODE_NEEDS' })
  const ended = (version: number, facts: object) =>
    call(saveInterview, { id: interviewId, version, facts, episodeIds: null, draftId: null })
  const notOffered = await ended(1, { outcome: 'not_offered' })
  expect(await refusalOf(call(finishInterview, notOffered))).toMatchObject({
    facts: { missing: ['why it was not offered'] },
  })
  const managers = await ended(2, { outcomeReason: 'manager_decision' })
  expect(await refusalOf(call(finishInterview, managers))).toMatchObject({
    facts: { missing: ['the reason in your own words'] },
  })
  await call(finishInterview, await ended(3, { outcomeNote: 'Seen by the court team instead' }))
})

test('when and to whom a parent was offered the chance to speak', async () => {
  const { call, interviewId } = await withInterview()
  const facts = {
    parentViewOffered: 'yes' as const,
    parentViewAt: onDay('2026-11-22'),
    parentViewWho: 'mother',
    parentView: 'She was at her aunt’s.',
  }
  const save = { id: interviewId, version: 1, episodeIds: null, draftId: null }
  await call(saveInterview, { ...save, facts })
  expect((await call(interviewPage, { id: interviewId })).facts).toMatchObject(facts)
  const ahead = call(saveInterview, { ...save, version: 2, facts: { parentViewAt: onDay('2026-11-23') } })
  expect(await refusalOf(ahead)).toMatchObject({ code: 'IN_FUTURE' })
})
