import { expect, test } from 'vitest'
import { actionDone, addAction } from '../../../electron/register/commands/actions/actions'
import {
  assignActions,
  assignChildren,
  assignInterviews,
} from '../../../electron/register/commands/assigning/assign'
import { undo } from '../../../electron/register/commands/history/undo'
import { openActions } from '../../../electron/register/queries/actions/open'
import { assignees } from '../../../electron/register/queries/assigning/people'
import { childList } from '../../../electron/register/queries/children/list'
import { interviewQueue } from '../../../electron/register/queries/interviews/queue'
import { board } from '../../../electron/register/queries/today/board'
import { callerOf, refusalOf, type Caller } from '../../builders/calls'
import { cameBack, goneMissing, lookedAfterChild, oneChild, workingRegister } from '../../builders/people'

async function waitingInterview(call: Caller, forename: string) {
  const childId = await lookedAfterChild(call, forename)
  const { interviewId } = await cameBack(call, await goneMissing(call, childId))
  return { childId, interviewId: interviewId ?? '' }
}

async function me(call: Caller) {
  const [first] = await call(assignees)
  if (first === undefined) throw new Error('nobody works here')
  return first
}

test('several interviews go to somebody in one change, are marked as mine, and come back with one undo', async () => {
  const { open, call } = await workingRegister()
  const one = await waitingInterview(call, 'Mika')
  const two = await waitingInterview(call, 'Olu')
  const { to, name, me: isMe } = await me(call)
  expect([name, isMe]).toEqual(['Ines Halloway', true])
  await call(assignInterviews, { ids: [one.interviewId, two.interviewId], to })
  const queue = await call(interviewQueue)
  expect(queue.map(({ assignedTo, mine }) => [assignedTo, mine])).toEqual([
    ['Ines Halloway', true],
    ['Ines Halloway', true],
  ])
  const colleague = {
    ...open,
    session: { ...open.session, user: { ...open.session.user, id: 'colleague', name: 'Sam Reed' } },
  }
  expect((await callerOf(colleague)(interviewQueue)).map(({ mine }) => mine)).toEqual([false, false])
  const { command_id } = await open.db
    .selectFrom('history')
    .select('command_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await call(undo, { commandId: command_id ?? '' })
  expect((await call(interviewQueue)).map(({ assignedTo }) => assignedTo)).toEqual([null, null])
})

test('a colleague becomes a worker once, however often work is given to them', async () => {
  const { open, call } = await workingRegister()
  const { interviewId } = await waitingInterview(call, 'Mika')
  const { to } = await me(call)
  await call(assignInterviews, { ids: [interviewId], to })
  await call(assignInterviews, { ids: [interviewId], to: null })
  await call(assignInterviews, { ids: [interviewId], to })
  expect(await open.db.selectFrom('worker').select('name').execute()).toEqual([{ name: 'Ines Halloway' }])
})

test('actions and children go to somebody; Today and the lists say whose they are', async () => {
  const { call, childId } = await oneChild()
  await lookedAfterChild(call, 'Olu')
  await goneMissing(call, childId)
  const action = await call(addAction, {
    childId,
    episodeId: null,
    interviewId: null,
    type: 'other',
    what: 'Ring the school',
    owner: 'Sam Reed',
    dueOn: null,
  })
  const { to } = await me(call)
  expect((await call(openActions))[0]?.mine).toBe(false)
  await call(assignActions, { ids: [action.id], to })
  await call(assignChildren, { ids: [childId], to })
  expect((await call(openActions))[0]).toMatchObject({ owner: 'Ines Halloway', mine: true })
  expect((await call(board)).missingNow[0]?.mine).toBe(true)
  const mine = await call(childList, { show: 'mine' })
  expect(mine).toMatchObject({ total: 1, notShown: 1, rows: [{ id: childId, mine: true }] })
})

test('one that cannot be given away keeps all of them where they are', async () => {
  const { open, call, childId } = await oneChild()
  const add = async (what: string) =>
    call(addAction, {
      childId,
      episodeId: null,
      interviewId: null,
      type: 'other',
      what,
      owner: null,
      dueOn: null,
    })
  const [first, second] = [await add('One'), await add('Two')]
  await call(actionDone, { id: second.id, version: 1, doneOn: '2026-11-22', outcome: null })
  const { to } = await me(call)
  const refused = await refusalOf(call(assignActions, { ids: [first.id, second.id], to }))
  expect(refused).toMatchObject({ code: 'WRONG_STATE', facts: { state: 'done' } })
  const owners = await open.db.selectFrom('action').select('owner').execute()
  expect(owners).toEqual([{ owner: null }, { owner: null }])
})

test('nothing goes to somebody who is not there', async () => {
  const { call } = await workingRegister()
  const { interviewId } = await waitingInterview(call, 'Mika')
  const to = { kind: 'worker' as const, id: '01900000-0000-7000-8000-000000000000' }
  expect(await refusalOf(call(assignInterviews, { ids: [interviewId], to }))).toMatchObject({
    code: 'NOT_FOUND',
    facts: { what: 'person' },
  })
})
