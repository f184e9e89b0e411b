import { expect, test } from 'vitest'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { list as drafts } from '../../../electron/register/queries/drafts/drafts'
import { refusalOf } from '../../builders/calls'
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

const count = async (open: OpenRegister, table: 'episode' | 'interview'): Promise<number> =>
  (
    await open.db
      .selectFrom(table)
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
  ).count

test('a child is recorded as missing with a reference, a snapshot and no interview yet', async () => {
  const { open, call, childId } = await oneChild()
  const before = await tracesOf(open)
  const saved = await goneMissing(call, childId, { policeGrade: 'M', circumstances: 'After a row' })
  expect(saved).toMatchObject({ ref: '2026-0001', interviewId: null, version: 1 })
  expect(await tracesSince(open, before)).toEqual({ audit: ['episode.recorded'], history: 2 })
  const page = await call(episodePage, { id: saved.id })
  expect(page).toMatchObject({
    ref: '2026-0001',
    stillMissing: true,
    policeGrade: 'Medium',
    careStatus: 'Looked after by this council',
    createdBy: 'Ines Halloway',
  })
  expect(page.startWhy).toContain('When the child left')
})

test('already back: the interview is there at once, in the same transaction', async () => {
  const { open, call, childId } = await oneChild()
  const saved = await goneMissing(call, childId, {}, { returned: exact('2026-11-22T07:00:00Z') })
  expect(saved.interviewId).not.toBeNull()
  expect(await count(open, 'interview')).toBe(1)
})

test('information only has no interview', async () => {
  const { open, call, childId } = await oneChild()
  const saved = await goneMissing(call, childId, { type: 'O' }, { returned: exact('2026-11-22T07:00:00Z') })
  expect(saved.interviewId).toBeNull()
  expect(await count(open, 'interview')).toBe(0)
})

test('a child who is not back never gets a second episode', async () => {
  const { open, call, childId } = await oneChild()
  const first = await goneMissing(call, childId)
  const before = await tracesOf(open)
  for (const back of [null, { returned: exact('2026-11-22T08:00:00Z') }]) {
    const { code, facts } = await refusalOf(goneMissing(call, childId, {}, back))
    expect(code).toBe('OPEN_EPISODE_EXISTS')
    expect(facts).toEqual({ episodeRef: '2026-0001', episodeId: first.id })
  }
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  expect(await count(open, 'episode')).toBe(1)
})

test('found is not back: still no second episode', async () => {
  const { call, childId } = await oneChild()
  const first = await goneMissing(call, childId)
  await cameBack(call, first, { located: exact('2026-11-22T06:00:00Z') })
  expect(await refusalOf(goneMissing(call, childId))).toMatchObject({ code: 'OPEN_EPISODE_EXISTS' })
})

test('an earlier absence nobody had told may be recorded late', async () => {
  const { call, childId } = await oneChild()
  await goneMissing(call, childId)
  const late = await goneMissing(
    call,
    childId,
    { left: exact('2026-11-10T20:00:00Z') },
    { returned: exact('2026-11-11T06:00:00Z') },
  )
  expect(late.ref).toBe('2026-0002')
})

test('missing again while the interview still waits is a new episode', async () => {
  const { call, childId } = await oneChild()
  await cameBack(call, await goneMissing(call, childId))
  const again = await goneMissing(call, childId, { left: exact('2026-11-22T08:00:00Z') })
  expect(again.ref).toBe('2026-0002')
})

test('one time or "not known yet" is needed, and nothing is made up', async () => {
  const { call, childId } = await oneChild()
  const bare = { childId, facts: { type: 'A' as const }, back: null, draftId: null }
  const { code, facts } = await refusalOf(call(recordMissing, { ...bare, timeNotKnownYet: false }))
  expect(code).toBe('INVALID')
  expect(facts).toMatchObject({ problems: [{ field: 'facts.left' }] })
  const saved = await call(recordMissing, { ...bare, timeNotKnownYet: true })
  const page = await call(episodePage, { id: saved.id })
  expect(page.start).toEqual(unknown)
  expect(page.facts).toMatchObject({
    left: unknown,
    noticeReceived: unknown,
    policeTold: 'not_known',
    policeGrade: null,
    began: null,
    hasPhone: 'not_known',
  })
})

test('the reference counts in the year of the start, by the date in England', async () => {
  const { call } = await workingRegister()
  const one = await lookedAfterChild(call, 'Mika')
  const two = await lookedAfterChild(call, 'Nils')
  const past = { returned: exact('2026-01-02T06:00:00Z') }
  const first = await goneMissing(call, one, { left: exact('2025-12-31T23:30:00Z') }, past)
  expect(first.ref).toBe('2025-0001')
  expect((await goneMissing(call, two, { left: onDay('2026-01-01') }, past)).ref).toBe('2026-0001')
})

test('nothing happened in the future, and no end comes before the start', async () => {
  const { open, call, childId } = await oneChild()
  const before = await tracesOf(open)
  const cases = [
    [{ left: exact('2026-11-22T09:00:01Z') }, null, 'IN_FUTURE', { field: 'facts.left' }],
    [{ noticed: onDay('2026-11-23') }, null, 'IN_FUTURE', { field: 'facts.noticed' }],
    [{}, { returned: exact('2026-11-22T12:00:00Z') }, 'IN_FUTURE', { field: 'back.returned' }],
    [{}, { returned: exact('2026-11-21T20:59:00Z') }, 'ENDS_BEFORE_START', {}],
    [{}, { located: onDay('2026-11-20') }, 'ENDS_BEFORE_START', {}],
  ] as const
  for (const [facts, back, code, expected] of cases)
    expect(await refusalOf(goneMissing(call, childId, facts, back))).toEqual({ code, facts: expected })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('back before being found is said beside the field', async () => {
  const { call, childId } = await oneChild()
  const back = { located: exact('2026-11-22T08:00:00Z'), returned: exact('2026-11-22T07:00:00Z') }
  const { code, facts } = await refusalOf(goneMissing(call, childId, {}, back))
  expect(code).toBe('INVALID')
  expect(facts).toMatchObject({ problems: [{ field: 'back.located' }] })
})

test('answers outside the lists are refused by field, all at once', async () => {
  const { call, childId } = await oneChild()
  const { facts } = await refusalOf(
    goneMissing(
      call,
      childId,
      { noticeSource: 'pigeon', policeGrade: 'X', left: onDay('2026-02-31') },
      { returnMode: 'broom' },
    ),
  )
  const fields = (facts['problems'] as { field: string }[]).map(({ field }) => field)
  expect(fields.toSorted()).toEqual([
    'back.returnMode',
    'facts.left',
    'facts.noticeSource',
    'facts.policeGrade',
  ])
})

test('"already back" with empty boxes is asked again, not taken for a return', async () => {
  const { call, childId } = await oneChild()
  const { facts } = await refusalOf(goneMissing(call, childId, {}, { returned: unknown }))
  expect(facts).toMatchObject({ problems: [{ field: 'back.returned' }] })
})

test('the draft of the form goes with the save, and stays when the save is refused', async () => {
  const { open, call, childId } = await oneChild()
  const draftId = '0199a000-0000-7000-8000-000000000001'
  await open.db
    .insertInto('draft')
    .values({
      id: draftId,
      kind: 'recordMissing',
      subject_id: null,
      child_id: childId,
      author_id: open.session.user.id,
      started_at: '2026-11-22T08:59:00Z',
      saved_at: '2026-11-22T08:59:30Z',
      body: '{}',
    })
    .execute()
  const form = { childId, back: null, draftId, timeNotKnownYet: false }
  await refusalOf(call(recordMissing, { ...form, facts: { type: 'M' } }))
  expect(await call(drafts)).toHaveLength(1)
  await call(recordMissing, { ...form, facts: { type: 'M', left: onDay('2026-11-21') } })
  expect(await call(drafts)).toEqual([])
})

test('a child nobody knows, or withdrawn, is not recorded as missing', async () => {
  const { call } = await workingRegister()
  expect(await refusalOf(goneMissing(call, '0199a000-0000-7000-8000-000000000002'))).toMatchObject({
    code: 'NOT_FOUND',
    facts: { what: 'child' },
  })
})
