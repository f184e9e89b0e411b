import { expect, test } from 'vitest'
import { addAction } from '../../../electron/register/commands/actions/actions'
import { bringBackEpisode } from '../../../electron/register/commands/episodes/cancel'
import { changeEpisode } from '../../../electron/register/commands/episodes/change'
import { mergeEpisodes, takeEpisodesApart } from '../../../electron/register/commands/episodes/merge'
import { moveEpisode } from '../../../electron/register/commands/episodes/move'
import { addNotice } from '../../../electron/register/commands/episodes/notices'
import { moveInterview } from '../../../electron/register/commands/interviews/move'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { undo } from '../../../electron/register/commands/history/undo'
import { childPage } from '../../../electron/register/queries/children/page'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import { interviewPage } from '../../../electron/register/queries/interviews/page'
import type { OpenRegister } from '../../../electron/register/openRegister'
import type { Caller } from '../../builders/calls'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  unknown,
  workingRegister,
} from '../../builders/people'
import { refusal } from '../../builders/refusal'

const back = { returned: exact('2026-11-21T06:00:00Z'), returnMode: 'police' }

/** Two records of one absence on the night before last: the first with a notice and a grade, the second with an offer. */
async function twice(call: Caller) {
  const childId = await lookedAfterChild(call)
  const first = await goneMissing(call, childId, { left: exact('2026-11-20T21:00:00Z') }, back)
  const second = await goneMissing(
    call,
    childId,
    {
      left: exact('2026-11-20T22:00:00Z'),
      policeRef: '77/1',
      policeGrade: 'H',
      noticeSource: 'police_email',
      noticeReceived: exact('2026-11-20T23:00:00Z'),
      circumstances: 'Told again by the police',
    },
    back,
  )
  await call(addNotice, {
    id: second.id,
    notice: { received: unknown, source: 'home', toldBy: null, reference: null, said: 'Third call' },
    draftId: null,
  })
  await call(addOffer, {
    interviewId: second.interviewId ?? '',
    at: exact('2026-11-21T10:00:00Z'),
    byName: 'D. Price',
    toWhom: 'child',
    method: 'phone',
    result: 'declined',
    note: null,
  })
  await call(addAction, {
    childId,
    episodeId: second.id,
    interviewId: null,
    type: 'safety_plan',
    what: 'Agree a plan',
    owner: null,
    dueOn: null,
  })
  return { childId, first, second }
}

async function merged(call: Caller, first: { id: string }, second: { id: string }) {
  const [kept, other] = [
    await call(episodePage, { id: first.id }),
    await call(episodePage, { id: second.id }),
  ]
  return call(mergeEpisodes, {
    id: kept.id,
    version: kept.version,
    otherId: other.id,
    otherVersion: other.version,
    facts: { policeRef: '77/1' },
    back: {},
    reason: 'Told twice',
  })
}

const lastCommand = async (open: OpenRegister): Promise<string> =>
  (
    await open.db
      .selectFrom('history')
      .select('command_id')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  ).command_id ?? ''

/** Every record of the tables a merge touches, without what only says when it was last written. */
async function allRows(open: OpenRegister): Promise<unknown> {
  const tables = [
    'child',
    'episode',
    'notice',
    'episode_grade',
    'interview',
    'interview_episode',
    'offer',
    'action',
    'status_period',
    'placement',
    'child_alias',
    'child_identifier',
    'contact',
  ] as const
  const rows: unknown[] = []
  for (const table of tables)
    for (const row of await open.db
      .selectFrom(table as 'offer')
      .selectAll()
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute()) {
      const { version: _version, updated_at: _at, updated_by: _by, ...columns } = row
      rows.push({ table, ...columns })
    }
  return rows
}

test('the kept episode takes notices, grades, offers, actions and chosen facts; the other is its duplicate', async () => {
  const { call } = await workingRegister()
  const { childId, first, second } = await twice(call)
  await merged(call, first, second)
  const kept = await call(episodePage, { id: first.id })
  expect(kept.facts).toMatchObject({ policeRef: '77/1', policeGrade: 'H' })
  expect(kept.notices.map(({ said }) => said)).toEqual([
    'Third call',
    expect.stringContaining('Told again by the police'),
  ])
  expect(kept.interviewIds).toEqual([second.interviewId])
  expect(kept.mergedFrom).toMatchObject([{ id: second.id, reason: 'Told twice', by: 'Ines Halloway' }])
  expect((await call(interviewPage, { id: second.interviewId ?? '' })).episodes.map(({ id }) => id)).toEqual([
    first.id,
  ])
  const other = await call(episodePage, { id: second.id })
  expect(other).toMatchObject({ status: 'cancelled', duplicateOf: { id: first.id, name: kept.ref } })
  expect((await call(childPage, { id: childId })).counts.ever).toBe(1)
  await refusal('WRONG_STATE', call(bringBackEpisode, { id: other.id, version: other.version }))
})

test('undo takes the merge back whole, and so does taking it apart', async () => {
  const { open, call } = await workingRegister()
  const { first, second } = await twice(call)
  const before = await allRows(open)
  await merged(call, first, second)
  await call(undo, { commandId: await lastCommand(open) })
  expect(await allRows(open)).toEqual(before)
  await merged(call, first, second)
  await call(takeEpisodesApart, { id: first.id, otherId: second.id })
  expect(await allRows(open)).toEqual(before)
  expect((await call(episodePage, { id: first.id })).mergedFrom).toEqual([])
})

test('what was changed since keeps a merge together, and says who changed it', async () => {
  const { call } = await workingRegister()
  const { first, second } = await twice(call)
  const kept = await merged(call, first, second)
  await call(changeEpisode, { ...kept, facts: { clothing: 'Red coat' } })
  const { changes } = await refusal(
    'UNDO_CHANGED_SINCE',
    call(takeEpisodesApart, { id: first.id, otherId: second.id }),
  )
  expect(changes[0]?.changedBy).toBe('Ines Halloway')
})

test('an episode is never put together with itself, with another child’s, or with a cancelled one', async () => {
  const { call } = await workingRegister()
  const { first, second } = await twice(call)
  const other = await goneMissing(call, await lookedAfterChild(call, 'Sefa'))
  await refusal('WRONG_STATE', merged(call, first, first))
  await refusal('WRONG_STATE', merged(call, first, other))
  await merged(call, first, second)
  await refusal('WRONG_STATE', merged(call, first, second))
  await refusal('WRONG_STATE', call(takeEpisodesApart, { id: other.id, otherId: second.id }))
})

test('moved to the right child: its interview and actions go along, and its status is the right child’s', async () => {
  const { open, call } = await workingRegister()
  const { childId, first, second } = await twice(call)
  const right = await lookedAfterChild(call, 'Sefa')
  const page = await call(episodePage, { id: second.id })
  const before = await allRows(open)
  await call(moveEpisode, {
    id: second.id,
    version: page.version,
    childId: right,
    reason: 'The sister was missing',
  })
  const moved = await call(episodePage, { id: second.id })
  expect(moved.child.id).toBe(right)
  expect(moved.interviewIds).toEqual([second.interviewId])
  expect((await call(interviewPage, { id: second.interviewId ?? '' })).child.id).toBe(right)
  const actions = await open.db.selectFrom('action').select('child_id').execute()
  expect(actions).toEqual([{ child_id: right }])
  expect((await call(childPage, { id: childId })).counts.ever).toBe(1)
  await call(undo, { commandId: await lastCommand(open) })
  expect(await allRows(open)).toEqual(before)
  expect(first.id).not.toBe(second.id)
})

test('an open episode is not moved to a child who is missing already', async () => {
  const { call } = await workingRegister()
  const wrong = await goneMissing(call, await lookedAfterChild(call))
  const right = await lookedAfterChild(call, 'Sefa')
  await goneMissing(call, right)
  const moving = { id: wrong.id, version: wrong.version, childId: right, reason: 'Sister' }
  await refusal('OPEN_EPISODE_EXISTS', call(moveEpisode, moving))
})

test('an interview moves to episodes of the right child; the wrong ones get one of their own back', async () => {
  const { call } = await workingRegister()
  const wrongChild = await lookedAfterChild(call)
  const right = await lookedAfterChild(call, 'Sefa')
  const wrong = await goneMissing(call, wrongChild)
  const { interviewId } = await cameBack(call, wrong)
  const theirs = await goneMissing(call, right)
  await cameBack(call, theirs)
  const page = await call(interviewPage, { id: interviewId ?? '' })
  await call(moveInterview, {
    id: page.id,
    version: page.version,
    childId: right,
    episodeIds: [theirs.id],
    reason: 'Written with the wrong sister',
  })
  const moved = await call(interviewPage, { id: page.id })
  expect(moved).toMatchObject({ child: { id: right }, episodes: [{ id: theirs.id }] })
  expect((await call(episodePage, { id: theirs.id })).interviewIds).toEqual([page.id])
  const left = (await call(episodePage, { id: wrong.id })).interviewIds
  expect(left).toHaveLength(1)
  expect(left).not.toContain(page.id)
})
