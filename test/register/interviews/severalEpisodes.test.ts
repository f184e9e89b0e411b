import { expect, test } from 'vitest'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { finishInterview } from '../../../electron/register/commands/interviews/finish'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { interviewList } from '../../../electron/register/queries/interviews/list'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import type { InterviewFacts } from '../../../shared/contract/interviews'
import { refusalOf, type Caller } from '../../builders/calls'
import { cameBack, exact, goneMissing, oneChild } from '../../builders/people'

/** A child back from two absences, each with its own interview. */
async function withTwoEpisodes() {
  const { call, childId } = await oneChild()
  const first = await absence(call, childId, '2026-11-20T20:00:00Z', '2026-11-21T06:00:00Z')
  const second = await absence(call, childId, '2026-11-21T20:00:00Z', '2026-11-22T06:00:00Z')
  return { call, childId, first, second }
}

async function absence(call: Caller, childId: string, left: string, returned: string) {
  const { id, version } = await goneMissing(call, childId, { left: exact(left) })
  const back = await cameBack(call, { id, version }, { returned: exact(returned), returnMode: 'police' })
  return { id, version: back.version, interviewId: back.interviewId ?? '' }
}

const held = {
  outcome: 'completed',
  held: exact('2026-11-22T08:00:00Z'),
  interviewerName: 'Jo Marsh',
} as const

async function save(
  call: Caller,
  id: string,
  facts: Partial<InterviewFacts>,
  episodeIds: string[] | null = null,
) {
  const { version } = await call(interviewPage, { id })
  return call(saveInterview, { id, version, facts, episodeIds, draftId: null })
}

test('an episode recorded in error stays covered while the interview is saved without it', async () => {
  const { call, first, second } = await withTwoEpisodes()
  await save(call, first.interviewId, { childWords: 'I was at a friend’s.' }, [first.id, second.id])
  const cancelled = await call(cancelEpisode, {
    id: second.id,
    version: second.version,
    reason: 'Twice told',
  })
  await save(call, first.interviewId, {}, [first.id])
  expect(await call(interviewList, {})).toMatchObject({
    total: 1,
    rows: [{ interviewId: first.interviewId }],
  })
  await call(bringBackEpisode, cancelled)
  expect((await call(interviewPage, { id: first.interviewId })).episodes.map(({ id }) => id)).toEqual([
    first.id,
    second.id,
  ])
})

test('an interview that took place settles an episode, whatever else was tried for it', async () => {
  const { call, first, second } = await withTwoEpisodes()
  await call(addOffer, {
    interviewId: second.interviewId,
    at: exact('2026-11-22T07:30:00Z'),
    byName: 'Sam Reed',
    toWhom: 'child',
    method: 'phone',
    result: 'declined',
    note: null,
  })
  const joint = await save(call, first.interviewId, held, [first.id, second.id])
  await call(finishInterview, joint)
  await call(finishInterview, await save(call, second.interviewId, { outcome: 'declined_child' }))
  expect((await call(episodePage, { id: second.id })).interviewOutcome).toBe('Completed')
  expect(await call(interviewQueue)).toEqual([])
})

test('an interview dated before an absence began is asked about, and is in no 72 hours', async () => {
  const { call, first, second } = await withTwoEpisodes()
  const facts = { ...held, held: exact('2026-11-21T12:00:00Z') }
  await save(call, first.interviewId, facts, [first.id, second.id])
  const page = await call(interviewPage, { id: first.interviewId })
  expect(page.episodes.map(({ within72 }) => within72)).toEqual(['within', 'cannot_be_determined'])
  expect(page.warnings).toContainEqual(expect.stringContaining('before an episode it covers began'))
})

test('talked to before coming back is within 72 hours, and said', async () => {
  const { call, first } = await withTwoEpisodes()
  await save(call, first.interviewId, { ...held, held: exact('2026-11-21T02:00:00Z') })
  const page = await call(interviewPage, { id: first.interviewId })
  expect(page.episodes.map(({ within72 }) => within72)).toEqual(['within'])
  expect(page.warnings).toContainEqual(expect.stringContaining('before the child was back'))
})

test('no interview covers an absence the child is not back from', async () => {
  const { call, childId, first, second } = await withTwoEpisodes()
  const third = await goneMissing(call, childId, { left: exact('2026-11-22T07:00:00Z') })
  const { code, facts } = await refusalOf(
    save(call, first.interviewId, held, [first.id, second.id, third.id]),
  )
  expect({ code, facts }).toMatchObject({
    code: 'INVALID',
    facts: { problems: [{ field: 'episodeIds', message: expect.stringContaining(third.ref) }] },
  })
})

test('a reason goes with its outcome: none of another list is left behind', async () => {
  const { call, first } = await withTwoEpisodes()
  const facts = async () => (await call(interviewPage, { id: first.interviewId })).facts
  await save(call, first.interviewId, { outcome: 'not_offered', outcomeReason: 'died' })
  await save(call, first.interviewId, { outcome: 'not_completed' })
  expect((await facts()).outcomeReason).toBeNull()
  await save(call, first.interviewId, { outcomeReason: 'turned_18' })
  await save(call, first.interviewId, { childWords: 'No.' })
  expect((await facts()).outcomeReason).toBe('turned_18')
  await save(call, first.interviewId, held)
  expect((await facts()).outcomeReason).toBeNull()
})
