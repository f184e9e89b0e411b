import { expect, test } from 'vitest'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeChild } from '../../../electron/register/commands/children/change'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { runCommand } from '../../../electron/register/commands/runCommand'
import { saveSetting } from '../../../electron/register/commands/settings/saveSetting'
import {
  addOffer,
  bringBackOffer,
  withdrawOffer,
} from '../../../electron/register/commands/interviews/offers'
import { finishInterview, reopenInterview } from '../../../electron/register/commands/interviews/finish'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { recordHistory } from '../../../electron/register/queries/history/ofRecord'
import { interviewList } from '../../../electron/register/queries/interviews/list'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { refusalOf, type Caller } from '../../builders/calls'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  onDay,
  oneBack,
  workingRegister,
} from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

async function withInterview() {
  const register = await oneBack()
  return { ...register, interview: { id: register.interviewId, version: 1 } }
}

const offer = (interviewId: string) => ({
  interviewId,
  at: exact('2026-11-22T08:30:00Z'),
  byName: 'Jo Marsh',
  toWhom: 'child',
  method: 'phone',
  result: 'no_reply',
  note: null,
})

const rest = { episodeIds: null, draftId: null }

/** A second episode of the same child, with its own interview. */
async function secondInterview(call: Caller, childId: string) {
  const episode = await goneMissing(call, childId, { left: exact('2026-11-22T07:30:00Z') })
  const back = await cameBack(call, episode, { returned: exact('2026-11-22T08:30:00Z') })
  return { episode, interviewId: back.interviewId ?? '' }
}

test('every attempt is logged; only one that reached somebody who answers is an offer', async () => {
  const { open, call, interview } = await withInterview()
  const before = await tracesOf(open)
  await call(addOffer, offer(interview.id))
  await call(addOffer, { ...offer(interview.id), result: 'wanted_later', at: onDay('2026-11-22') })
  expect(await tracesSince(open, before)).toEqual({
    audit: ['interview.offerLogged', 'interview.offerLogged'],
    history: 2,
  })
  const [row] = await call(interviewQueue)
  expect(row).toMatchObject({ attempts: 2, offers: 1, lastAttempt: 'no reply, 30 min ago' })
})

test('an attempt needs answers from the lists, who answered, and no future', async () => {
  const { open, call, interview } = await withInterview()
  const before = await tracesOf(open)
  const cases = [
    [{ result: 'accepted', toWhom: 'not_known' }, 'INVALID'],
    [{ at: onDay('2026-02-31') }, 'INVALID'],
    [{ result: 'shrugged' }, 'INVALID'],
    [{ at: exact('2026-11-22T09:00:01Z') }, 'IN_FUTURE'],
  ] as const
  for (const [change, code] of cases)
    expect(await refusalOf(call(addOffer, { ...offer(interview.id), ...change }))).toMatchObject({ code })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('an attempt logged in error is withdrawn with its reason and brought back', async () => {
  const { call, interview } = await withInterview()
  const saved = await call(addOffer, offer(interview.id))
  const gone = await call(withdrawOffer, { ...saved, reason: 'Wrong child' })
  const page = await call(interviewPage, { id: interview.id })
  expect(page.offers).toEqual([])
  expect(page.withdrawnOffers).toMatchObject([{ id: saved.id, reason: 'Wrong child' }])
  expect(await refusalOf(call(bringBackOffer, saved))).toMatchObject({ code: 'STALE' })
  await call(bringBackOffer, gone)
  expect((await call(interviewPage, { id: interview.id })).offers).toHaveLength(1)
})

test('what was written is kept as it was typed, chosen answers and the interviewer too', async () => {
  const { open, call, interview } = await withInterview()
  const before = await tracesOf(open)
  const themes = { push: ['rules'], pull: ['see_friends'], risks: [], harm: ['none'] }
  const none = { exploitation: [], whereStayed: [], transport: ['bus'] }
  await call(saveInterview, {
    ...interview,
    ...rest,
    facts: {
      childWords: '"I just wanted to see my mates."',
      interviewerName: 'Jo Marsh',
      interviewerOrganisation: 'Bridge Service',
      interviewerType: 'commissioned',
      themes: { ...themes, ...none },
    },
  })
  expect((await tracesSince(open, before)).audit).toEqual(['interview.saved'])
  const page = await call(interviewPage, { id: interview.id })
  expect(page.facts).toMatchObject({
    childWords: '"I just wanted to see my mates."',
    interviewerName: 'Jo Marsh',
    interviewerOrganisation: 'Bridge Service',
    interviewerType: 'commissioned',
    safeNow: 'not_known',
    themes: { push: ['rules'], pull: ['see_friends'], harm: ['none'], transport: ['bus'], risks: [] },
  })
})

test('answers taken back and chosen again, and the same interviewer, leave one row each', async () => {
  const { open, call, interview } = await withInterview()
  const themes = (push: string[]) => ({
    themes: { push, pull: [], risks: [], harm: [], exploitation: [], whereStayed: [], transport: [] },
  })
  const facts = { interviewerName: 'Jo Marsh' }
  let saved = await call(saveInterview, { ...interview, ...rest, facts: { ...facts, ...themes(['rules']) } })
  saved = await call(saveInterview, {
    ...saved,
    ...rest,
    facts: { ...themes([]), interviewerName: 'jo marsh' },
  })
  await call(saveInterview, { ...saved, ...rest, facts: themes(['rules', 'school']) })
  expect(await open.db.selectFrom('worker').select('name').execute()).toEqual([{ name: 'Jo Marsh' }])
  expect(await open.db.selectFrom('interview_theme').select('code').execute()).toHaveLength(2)
  const changes = (await call(recordHistory, { recordId: interview.id })).flatMap((entry) => entry.changes)
  expect(changes).toContainEqual({
    column: 'What pushed the child away',
    before: 'House rules or boundaries',
    after: null,
    columns: ['withdrawn_at', 'withdrawn_by', 'withdrawn_reason'],
  })
})

test('a stale save is refused and half of it is not kept', async () => {
  const { open, call, interview } = await withInterview()
  await call(saveInterview, { ...interview, ...rest, facts: { analysis: 'First' } })
  const before = await tracesOf(open)
  const stale = call(saveInterview, {
    ...interview,
    ...rest,
    facts: { analysis: 'Second', interviewerName: 'Somebody new' },
  })
  expect(await refusalOf(stale)).toMatchObject({ code: 'STALE', facts: { what: 'interview' } })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  expect(await open.db.selectFrom('worker').select('id').execute()).toEqual([])
})

test('a refusal needs no more than the offer and the answer; nothing about the absence', async () => {
  const { open, call, interview } = await withInterview()
  const before = await tracesOf(open)
  const saved = await call(saveInterview, { ...interview, ...rest, facts: { outcome: 'declined_child' } })
  expect(await refusalOf(call(finishInterview, saved))).toMatchObject({
    code: 'INTERVIEW_NEEDS',
    facts: { missing: ['the offer that was made: when, to whom, and the answer'] },
  })
  await call(addOffer, { ...offer(interview.id), result: 'declined' })
  await call(finishInterview, saved)
  expect((await tracesSince(open, before)).audit).toEqual([
    'interview.saved',
    'interview.offerLogged',
    'interview.finished',
  ])
  expect(await call(interviewQueue)).toEqual([])
})

test('a held interview needs when and who; until it is finished it stays in the queue and says so', async () => {
  const { call, interview } = await withInterview()
  let saved = await call(saveInterview, { ...interview, ...rest, facts: { outcome: 'completed' } })
  expect(await call(interviewQueue)).toMatchObject([{ words: 'Completed, not finished yet' }])
  expect((await call(interviewPage, { id: interview.id })).clockWords).toBe('Completed, not finished yet')
  expect(await refusalOf(call(finishInterview, saved))).toMatchObject({
    facts: { missing: ['when the interview was held', 'who held the interview'] },
  })
  saved = await call(saveInterview, {
    ...saved,
    ...rest,
    facts: { held: exact('2026-11-22T08:00:00Z'), interviewerName: 'Jo Marsh' },
  })
  await call(finishInterview, saved)
  const { rows } = await call(interviewList, { show: 'finished' })
  expect(rows).toMatchObject([{ outcome: 'Completed', within72: 'within', interviewer: 'Jo Marsh' }])
})

test('finished is finished until it is opened again with a reason', async () => {
  const { call, interview } = await withInterview()
  const facts = { outcome: 'not_offered', outcomeReason: 'died' }
  const saved = await call(saveInterview, { ...interview, ...rest, facts })
  const finished = await call(finishInterview, saved)
  for (const refused of [
    call(saveInterview, { ...finished, ...rest, facts: {} }),
    call(addOffer, offer(interview.id)),
    call(finishInterview, finished),
  ])
    expect(await refusalOf(refused)).toMatchObject({ code: 'WRONG_STATE', facts: { state: 'finished' } })
  const reopened = await call(reopenInterview, { ...finished, reason: 'Another child' })
  await call(saveInterview, { ...reopened, ...rest, facts: { analysis: 'More' } })
})

test('one interview covers two episodes: the other empty one goes, each keeps its own 72 hours', async () => {
  const { open, call, childId, episode, interview } = await withInterview()
  const second = await secondInterview(call, childId)
  expect((await call(interviewPage, { id: interview.id })).couldCover).toMatchObject([
    { ref: second.episode.ref },
  ])
  const before = await tracesOf(open)
  const saved = await call(saveInterview, {
    ...interview,
    facts: { outcome: 'completed', held: exact('2026-11-22T08:45:00Z'), interviewerName: 'Jo' },
    episodeIds: [episode.id, second.episode.id],
    draftId: null,
  })
  expect((await tracesSince(open, before)).audit).toEqual(['interview.saved'])
  const page = await call(interviewPage, { id: interview.id })
  expect(page.coversSentence).toBe('This interview covers 2 episodes.')
  expect(page.episodes.map(({ dueAt }) => dueAt)).toEqual(['2026-11-25T07:00:00Z', '2026-11-25T08:30:00Z'])
  expect(await refusalOf(call(interviewPage, { id: second.interviewId }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  await call(finishInterview, saved)
  expect(await call(interviewQueue)).toEqual([])
})

test('an episode no longer covered gets its own interview back', async () => {
  const { call, childId, episode, interview } = await withInterview()
  const second = await secondInterview(call, childId)
  const both = { episodeIds: [episode.id, second.episode.id], draftId: null, facts: {} }
  const saved = await call(saveInterview, { ...interview, ...both })
  await call(saveInterview, { ...saved, ...both, episodeIds: [episode.id] })
  const queue = await call(interviewQueue)
  expect(queue.map(({ interviewId }) => interviewId).toSorted()).toEqual(
    [interview.id, second.interviewId].toSorted(),
  )
})

test('an interview given away entirely to another episode leaves a new one behind', async () => {
  const { call, childId, interview } = await withInterview()
  const second = await secondInterview(call, childId)
  await call(saveInterview, {
    ...interview,
    facts: {},
    episodeIds: [second.episode.id],
    draftId: null,
  })
  const queue = await call(interviewQueue)
  expect(queue.map(({ episodes }) => episodes.map(({ ref }) => ref))).toEqual([['2026-0001'], ['2026-0002']])
})

test('an interview with a try in its log is kept when another covers its episode', async () => {
  const { call, childId, episode, interview } = await withInterview()
  const second = await secondInterview(call, childId)
  await call(addOffer, offer(second.interviewId))
  const saved = await call(saveInterview, {
    ...interview,
    facts: { outcome: 'not_offered', outcomeReason: 'no_contact' },
    episodeIds: [episode.id, second.episode.id],
    draftId: null,
  })
  expect((await call(interviewPage, { id: second.interviewId })).offers).toHaveLength(1)
  await call(finishInterview, saved)
  expect(await call(interviewQueue)).toEqual([])
})

test("another child's episode is never covered", async () => {
  const { open, call, episode, interview } = await withInterview()
  const otherChild = await lookedAfterChild(call, 'Nils')
  const other = await goneMissing(call, otherChild)
  const before = await tracesOf(open)
  const { code, facts } = await refusalOf(
    call(saveInterview, {
      ...interview,
      facts: { analysis: 'Half of it' },
      episodeIds: [episode.id, other.id],
      draftId: null,
    }),
  )
  expect([code, facts]).toMatchObject(['INVALID', { problems: [{ field: 'episodeIds' }] }])
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test("the queue says who must offer: for another authority's child, that authority", async () => {
  const { call } = await workingRegister()
  const cases = [
    ['looked_after', null, '301', 'We must offer it, unless another authority looks after the child'],
    ['CIN', null, null, 'We must offer it.'],
    ['other_LA_looked_after', '302', '301', 'Barnet must offer it; the child is placed here.'],
  ] as const
  for (const [careStatus, responsibleLa, placementLa, sentence] of cases) {
    const { id } = await call(addChild, { forename: careStatus, responsibleLa })
    await call(setStatus, { childId: id, careStatus, legalStatus: null, startedOn: '2026-01-01' })
    const place = { placementType: null, provider: null, placeName: null, postcode: null, urn: null }
    await call(setPlacement, { ...place, childId: id, startedOn: '2026-01-01', placementLa })
    await goneMissing(call, id, {}, { returned: exact('2026-11-22T07:00:00Z') })
    const row = (await call(interviewQueue)).find(({ child }) => child.id === id)
    expect(row?.whoMustOffer).toContain(sentence)
  }
})

test('our child placed elsewhere: we must see to it, with the help of the authority there', async () => {
  const { open, call } = await workingRegister()
  await runCommand(open, { name: 'settings.change', permission: 'settings.change' }, async (door) => {
    await saveSetting(door, 'laCode', '301')
    door.audit({ action: 'settings.changed' })
  })
  const childId = await lookedAfterChild(call)
  const place = { placementType: null, provider: null, placeName: null, postcode: null, urn: null }
  await call(setPlacement, { ...place, childId, startedOn: '2026-01-01', placementLa: '302' })
  await goneMissing(call, childId, {}, { returned: exact('2026-11-22T07:00:00Z') })
  expect((await call(interviewQueue))[0]?.whoMustOffer).toBe(
    'We must see that it is offered; ask Barnet to help.',
  )
})

test('an interview about two episodes goes by where the child was placed when the later one began', async () => {
  const { open, call } = await workingRegister()
  await runCommand(open, { name: 'settings.change', permission: 'settings.change' }, async (door) => {
    await saveSetting(door, 'laCode', '301')
    door.audit({ action: 'settings.changed' })
  })
  const { id: childId } = await call(addChild, { forename: 'Marnie', surname: 'Oakes', dob: '2011-03-04' })
  const first = await goneMissing(
    call,
    childId,
    { left: exact('2026-11-20T10:00:00Z') },
    { returned: exact('2026-11-20T20:00:00Z') },
  )
  const place = { placementType: null, provider: null, placeName: null, postcode: null, urn: null }
  const status = { childId, careStatus: 'looked_after', legalStatus: 'C2', startedOn: '2026-11-21' }
  await call(setStatus, status)
  await call(setPlacement, { ...place, childId, startedOn: '2026-11-21', placementLa: '302' })
  const later = await goneMissing(call, childId, {}, { returned: exact('2026-11-22T07:00:00Z') })
  const id = later.interviewId ?? ''
  const { version } = await call(interviewPage, { id })
  const episodeIds = [first.id, later.id]
  await call(saveInterview, { id, version, episodeIds, facts: {}, draftId: null })
  expect(await call(interviewQueue)).toMatchObject([
    { whoMustOffer: 'We must see that it is offered; ask Barnet to help.' },
  ])
})

test('a warning where the interviewer is the allocated worker; it stops nobody', async () => {
  const { call, childId, interview } = await withInterview()
  await call(changeChild, { id: childId, version: 1, facts: { workerName: 'Jo Marsh' } })
  await call(saveInterview, { ...interview, ...rest, facts: { interviewerName: 'jo marsh' } })
  expect((await call(interviewPage, { id: interview.id })).warnings).toContain(
    "The interviewer is the child's allocated worker. Was another person offered?",
  )
})

test('an interview written up about an episode recorded in error goes, and comes back with it', async () => {
  const { call, episode, interview } = await withInterview()
  await call(saveInterview, { ...interview, ...rest, facts: { childWords: 'Kept' } })
  const gone = await call(cancelEpisode, { id: episode.id, version: 2, reason: 'Sister' })
  expect((await call(interviewList, { show: 'all' })).total).toBe(0)
  await call(bringBackEpisode, gone)
  expect((await call(interviewPage, { id: interview.id })).facts.childWords).toBe('Kept')
})
