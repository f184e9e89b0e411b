import { expect, test } from 'vitest'
import {
  addNotice,
  bringBackNotice,
  withdrawNotice,
} from '../../../electron/register/commands/episodes/notices'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { episodePage } from '../../../electron/register/queries/episodes/page'
import type { OpenRegister } from '../../../electron/register/openRegister'
import type { Caller } from '../../builders/calls'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  onDay,
  oneChild,
  unknown,
} from '../../builders/people'
import { refusal } from '../../builders/refusal'
import { tracesOf, tracesSince } from '../../builders/traces'

const notice = {
  received: exact('2026-11-22T08:10:00Z'),
  source: 'police_email',
  toldBy: 'PC Nash',
  reference: '77/1234',
  said: 'Seen at the bus station at six',
}

/** The child is gone again since half past seven; back from the open episode as given. */
function goneAgain(
  call: Caller,
  childId: string,
  open: { id: string; version: number },
  returned: Parameters<typeof cameBack>[2],
) {
  return call(recordMissing, {
    childId,
    facts: { type: 'M', left: exact('2026-11-22T07:30:00Z') },
    timeNotKnownYet: false,
    back: null,
    between: { episodeId: open.id, version: open.version, back: returned ?? {} },
    draftId: null,
  })
}

async function asOpenRowOfAFile(open: OpenRegister, id: string): Promise<void> {
  await open.db
    .updateTable('episode')
    .set({ still_missing_question: 1, before_homeward: 1 })
    .where('id', '=', id)
    .execute()
}

test('the same absence told again is a notice; the first one stays as it is', async () => {
  const { open, call, childId } = await oneChild()
  const first = await goneMissing(call, childId, { policeRef: '11/1', noticeSource: 'home' })
  const before = await tracesOf(open)
  const saved = await call(addNotice, { id: first.id, notice, draftId: null })
  expect(await tracesSince(open, before)).toEqual({ audit: ['episode.noticeAdded'], history: 1 })
  const page = await call(episodePage, { id: first.id })
  expect(page.notices).toMatchObject([{ ...notice, withdrawnReason: null }])
  expect(page.facts).toMatchObject({ policeRef: '11/1', noticeSource: 'home' })

  const gone = await call(withdrawNotice, { ...saved, reason: 'Another child' })
  expect((await call(episodePage, { id: first.id })).notices).toMatchObject([
    { withdrawnReason: 'Another child' },
  ])
  await call(bringBackNotice, gone)
  expect((await call(episodePage, { id: first.id })).notices).toMatchObject([{ withdrawnReason: null }])
})

test('a notice from the future, or of a closed episode, is refused', async () => {
  const { open, call, childId } = await oneChild()
  const first = await goneMissing(call, childId)
  const ahead = { ...notice, received: exact('2026-11-22T09:30:00Z') }
  expect(await refusal('IN_FUTURE', call(addNotice, { id: first.id, notice: ahead, draftId: null }))).toEqual(
    {
      field: 'notice.received',
    },
  )
  await open.db.updateTable('episode').set({ status: 'closed' }).where('id', '=', first.id).execute()
  await refusal('WRONG_STATE', call(addNotice, { id: first.id, notice, draftId: null }))
})

test('came back in between: the return and the new episode are one command', async () => {
  const { open, call, childId } = await oneChild()
  const first = await goneMissing(call, childId)
  const before = await tracesOf(open)
  const again = await goneAgain(call, childId, first, { returned: exact('2026-11-22T06:00:00Z') })
  expect((await tracesSince(open, before)).audit).toEqual(['episode.returned', 'episode.recorded'])
  const was = await call(episodePage, { id: first.id })
  expect(was).toMatchObject({ stillMissing: false, back: { returned: exact('2026-11-22T06:00:00Z') } })
  expect(was.interviewIds).toHaveLength(1)
  expect(await call(episodePage, { id: again.id })).toMatchObject({ stillMissing: true, ref: '2026-0002' })
})

test.each([
  ['after the child left again', exact('2026-11-22T08:00:00Z'), 'after the child left again'],
  ['before the open episode began', exact('2026-11-20T08:00:00Z'), 'before the open episode began'],
])('a return in between that is %s is refused, and nothing is saved', async (_, returned, words) => {
  const { open, call, childId } = await oneChild()
  const first = await goneMissing(call, childId)
  const before = await tracesOf(open)
  const { problems } = await refusal('INVALID', goneAgain(call, childId, first, { returned }))
  expect(problems).toMatchObject([{ field: 'between.returned' }])
  expect(problems[0]?.message).toContain(words)
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test('a return in between must say that the child was back, and be of this child', async () => {
  const { call, childId } = await oneChild()
  const other = await lookedAfterChild(call, 'Sefa')
  const first = await goneMissing(call, childId)
  const found = goneAgain(call, childId, first, { located: exact('2026-11-22T06:00:00Z') })
  expect((await refusal('INVALID', found)).problems).toMatchObject([{ field: 'between.returned' }])
  await refusal('NOT_FOUND', goneAgain(call, other, first, { returned: exact('2026-11-22T06:00:00Z') }))
  const ahead = goneAgain(call, childId, first, { returned: exact('2026-11-22T11:00:00Z') })
  expect(await refusal('IN_FUTURE', ahead)).toEqual({ field: 'between.returned' })
})

test('a question of last year is answered by a notice: missing all along', async () => {
  const { open, call, childId } = await oneChild()
  const row = await goneMissing(call, childId, { left: onDay('2026-02-01') })
  await asOpenRowOfAFile(open, row.id)
  await refusal('OPEN_EPISODE_EXISTS', goneMissing(call, childId))
  await call(addNotice, { id: row.id, notice: { ...notice, received: unknown }, draftId: null })
  expect(await call(episodePage, { id: row.id })).toMatchObject({
    stillMissingQuestion: false,
    stillMissing: true,
    beforeHomeward: false,
  })
})

test('a question of last year is answered by the next absence: back since, nobody knows from when', async () => {
  const { open, call, childId } = await oneChild()
  const row = await goneMissing(call, childId, { left: onDay('2026-02-01') })
  await asOpenRowOfAFile(open, row.id)
  const again = await goneAgain(call, childId, row, { cameBack: 'yes' })
  expect(await call(episodePage, { id: row.id })).toMatchObject({
    status: 'closed',
    stillMissingQuestion: false,
    beforeHomeward: true,
  })
  expect(await call(episodePage, { id: again.id })).toMatchObject({ stillMissing: true })
})
