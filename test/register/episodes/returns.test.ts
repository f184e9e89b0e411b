import { expect, test } from 'vitest'
import { answerStillMissing } from '../../../electron/register/commands/episodes/stillMissing'
import { recordReturn } from '../../../electron/register/commands/episodes/recordReturn'
import { closeEpisode } from '../../../electron/register/commands/episodes/close'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { board } from '../../../electron/register/queries/today/board'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { refusalOf, type Caller } from '../../builders/calls'
import { cameBack, exact, goneMissing, onDay, oneChild, oneMissing, unknown } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

const missingNowRefs = async (call: Caller): Promise<string[]> =>
  (await call(board)).missingNow.map(({ ref }) => ref)

test('a return makes the interview, with its due time 72 hours on', async () => {
  const { open, call, episode } = await oneMissing()
  const before = await tracesOf(open)
  const saved = await cameBack(call, episode)
  expect(await tracesSince(open, before)).toEqual({ audit: ['episode.returned'], history: 3 })
  const [row] = await call(interviewQueue)
  expect(row).toMatchObject({
    interviewId: saved.interviewId,
    dueAt: '2026-11-25T07:00:00Z',
    list: 'later',
    provisional: false,
    attempts: 0,
  })
  expect(await missingNowRefs(call)).toEqual([])
})

test('found but not back stays on Missing now, its clock provisional', async () => {
  const { call, episode } = await oneMissing()
  await cameBack(call, episode, { located: exact('2026-11-22T05:00:00Z') })
  const { missingNow } = await call(board)
  expect(missingNow).toMatchObject([{ foundNotBack: true }])
  expect(missingNow[0]?.words).toBe('Missing 12 h; found 4 h ago, not back yet')
  expect(await call(interviewQueue)).toMatchObject([{ provisional: true, dueAt: '2026-11-25T05:00:00Z' }])
})

test('back at a time nobody knows: off Missing now, and asked for in its own list', async () => {
  const { call, episode } = await oneMissing()
  await cameBack(call, episode, { cameBack: 'yes' })
  expect(await missingNowRefs(call)).toEqual([])
  expect(await call(interviewQueue)).toMatchObject([{ list: 'noReturnTime', dueAt: null }])
  expect((await call(episodePage, { id: episode.id })).back).toMatchObject({
    cameBack: 'yes',
    returned: unknown,
    returnMode: 'not_known',
  })
})

test('a return recorded by mistake is taken back: missing again, and the empty interview goes', async () => {
  const { call, episode } = await oneMissing()
  const saved = await cameBack(call, episode)
  await call(recordReturn, {
    id: episode.id,
    version: saved.version,
    back: { returned: unknown, cameBack: 'no' },
    draftId: null,
  })
  expect(await missingNowRefs(call)).toEqual([episode.ref])
  expect(await call(interviewQueue)).toEqual([])
})

test('the interview comes back with the return, the same one', async () => {
  const { call, episode } = await oneMissing()
  const first = await cameBack(call, episode)
  const none = { returned: unknown, cameBack: 'no' } as const
  const undone = await cameBack(call, { id: episode.id, version: first.version }, none)
  const again = await cameBack(call, { id: episode.id, version: undone.version })
  expect(again.interviewId).toBe(first.interviewId)
})

test('a stale return is refused and writes nothing', async () => {
  const { open, call, episode } = await oneMissing()
  await cameBack(call, episode, { located: exact('2026-11-22T05:00:00Z') })
  const before = await tracesOf(open)
  expect(await refusalOf(cameBack(call, episode))).toMatchObject({
    code: 'STALE',
    facts: { what: 'episode' },
  })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('an empty return is asked again', async () => {
  const { call, episode } = await oneMissing()
  expect(await refusalOf(cameBack(call, episode, { locatedPlace: 'Station' }))).toMatchObject({
    code: 'INVALID',
    facts: { problems: [{ field: 'back.returned' }] },
  })
})

test('nobody to interview: turned 18 ends the absence without one', async () => {
  const { call, episode } = await oneMissing()
  const saved = await cameBack(call, episode, { notReturnedReason: 'turned_18' })
  expect(saved.interviewId).toBeNull()
  expect(await missingNowRefs(call)).toEqual([])
})

/** A row as the import of last year's Missing file leaves it. */
async function importedOpenRow(
  open: OpenRegister,
  childId: string,
): Promise<{ id: string; version: number }> {
  const id = '0199a000-0000-7000-8000-00000000000a'
  await open.db
    .insertInto('episode')
    .values({
      id,
      ref: '2025-0001',
      child_id: childId,
      status: 'open',
      type: 'M',
      left_at: '2025-07-04',
      left_precision: 'date_only',
      before_homeward: 1,
      still_missing_question: 1,
      source: 'imported',
      created_at: '2026-11-20T09:00:00Z',
      created_by: open.session.user.id,
      updated_at: '2026-11-20T09:00:00Z',
      updated_by: open.session.user.id,
      version: 1,
    } as never)
    .execute()
  return { id, version: 1 }
}

async function withQuestion() {
  const register = await oneChild()
  return { ...register, row: await importedOpenRow(register.open, register.childId) }
}

test("a row open in last year's return is a question, not a child missing for thousands of hours", async () => {
  const { call } = await withQuestion()
  const today = await call(board)
  expect(today.missingNow).toEqual([])
  expect(today.stillMissingQuestions).toMatchObject([{ ref: '2025-0001', start: onDay('2025-07-04') }])
  expect(await call(interviewQueue)).toEqual([])
})

test('still missing: on Missing now from here on, and its return makes an interview', async () => {
  const { call, row } = await withQuestion()
  const saved = await call(answerStillMissing, { ...row, stillMissing: true, back: null })
  expect(await missingNowRefs(call)).toEqual(['2025-0001'])
  expect((await cameBack(call, saved)).interviewId).not.toBeNull()
})

test('back long ago: closed, before Homeward, no interview and never "not offered"', async () => {
  const { open, call, row } = await withQuestion()
  const before = await tracesOf(open)
  await call(answerStillMissing, {
    ...row,
    stillMissing: false,
    back: { returned: onDay('2025-07-09') },
  })
  expect((await tracesSince(open, before)).audit).toEqual(['episode.stillMissingAnswered'])
  const page = await call(episodePage, { id: row.id })
  expect(page).toMatchObject({ status: 'closed', beforeHomeward: true, stillMissing: false })
  expect(page.clock).toMatchObject({ bucket: 'beforeHomeward' })
  expect(await call(interviewQueue)).toEqual([])
})

test('back since the import: Homeward can offer the interview, so it does', async () => {
  const { call, row } = await withQuestion()
  await call(answerStillMissing, { ...row, stillMissing: false, back: { returned: onDay('2026-11-21') } })
  expect(await call(interviewQueue)).toMatchObject([{ episodes: [{ ref: '2025-0001' }] }])
})

test('the question is answered once', async () => {
  const { call, row } = await withQuestion()
  const saved = await call(answerStillMissing, { ...row, stillMissing: true, back: null })
  expect(
    await refusalOf(call(answerStillMissing, { ...saved, stillMissing: true, back: null })),
  ).toMatchObject({ code: 'WRONG_STATE' })
})

test('a question still open stands before a new episode of the child', async () => {
  const { call, childId } = await withQuestion()
  expect(await refusalOf(goneMissing(call, childId))).toMatchObject({
    code: 'OPEN_EPISODE_EXISTS',
    facts: { episodeRef: '2025-0001' },
  })
})

test('closing says everything that is still to be recorded', async () => {
  const { open, call, episode } = await oneMissing()
  const saved = await cameBack(call, episode)
  const before = await tracesOf(open)
  const { code, facts } = await refusalOf(call(closeEpisode, { id: episode.id, version: saved.version }))
  expect(code).toBe('EPISODE_NEEDS')
  expect(facts['missing']).toEqual([
    'when we were told',
    'who told us',
    'the police risk grade, or "not told"',
    'the outcome of the return home interview',
  ])
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  const { beforeClosing } = await call(episodePage, { id: episode.id })
  expect(beforeClosing.map(({ what }) => what)).toEqual(facts['missing'])
  expect(beforeClosing.map((gap) => gap.recordedIn)).toEqual(['episode', 'episode', 'episode', 'interview'])
})
