import { expect, test } from 'vitest'
import {
  actionDone,
  actionUndone,
  addAction,
  bringBackAction,
  changeAction,
  withdrawAction,
} from '../../../electron/register/commands/actions/actions'
import { openActions } from '../../../electron/register/queries/actions/open'
import { refusalOf } from '../../builders/calls'
import { goneMissing, lookedAfterChild, oneChild } from '../../builders/people'
import { tracesOf, tracesSince } from '../../builders/traces'

async function withChild() {
  const register = await oneChild()
  const { childId } = register
  const action = { childId, episodeId: null, interviewId: null, what: null, owner: 'Jo Marsh' }
  return { ...register, action: { ...action, type: 'safety_plan' } }
}

test('what is to be done stands in the list, what is due first first, until it is done', async () => {
  const { open, call, action } = await withChild()
  const before = await tracesOf(open)
  await call(addAction, { ...action, dueOn: null, type: 'mediation' })
  const saved = await call(addAction, { ...action, dueOn: '2026-11-21' })
  await call(addAction, { ...action, dueOn: '2026-11-22', type: 'nrm' })
  await call(addAction, { ...action, dueOn: null, type: 'none' })
  expect(await call(openActions)).toMatchObject([
    { typeLabel: 'Safety plan', overdue: true, child: { label: 'Mika Oddo' }, owner: 'Jo Marsh' },
    { typeLabel: 'National Referral Mechanism (NRM)', overdue: false },
    { typeLabel: 'Mediation', overdue: false, dueOn: null },
  ])
  const done = await call(actionDone, { ...saved, doneOn: '2026-11-22', outcome: 'Agreed with the home' })
  expect(await call(openActions)).toHaveLength(2)
  await call(actionUndone, done)
  expect(await call(openActions)).toHaveLength(3)
  expect((await tracesSince(open, before)).audit).toEqual([
    ...Array.from({ length: 4 }, () => 'action.added'),
    'action.done',
    'action.undone',
  ])
})

test('changed, withdrawn with a reason and brought back; a stale change is refused', async () => {
  const { open, call, action } = await withChild()
  const saved = await call(addAction, { ...action, dueOn: '2026-11-30' })
  const form = { type: 'plan_review', what: 'With the home', owner: null, dueOn: '2026-12-01' }
  const changed = await call(changeAction, { ...saved, ...form })
  const before = await tracesOf(open)
  expect(await refusalOf(call(changeAction, { ...saved, ...form }))).toMatchObject({ code: 'STALE' })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
  const gone = await call(withdrawAction, { ...changed, reason: 'Another child' })
  expect(await call(openActions)).toEqual([])
  await call(bringBackAction, gone)
  expect(await call(openActions)).toMatchObject([{ what: 'With the home', dueOn: '2026-12-01' }])
  expect((await tracesSince(open, before)).audit).toEqual(['action.withdrawn', 'action.broughtBack'])
})

test('refused: a code outside the list, "other" without words, done tomorrow, undone twice', async () => {
  const { open, call, action } = await withChild()
  const saved = await call(addAction, { ...action, dueOn: null })
  const before = await tracesOf(open)
  expect(await refusalOf(call(addAction, { ...action, type: 'tea', dueOn: null }))).toMatchObject({
    facts: { problems: [{ field: 'type' }] },
  })
  expect(await refusalOf(call(addAction, { ...action, type: 'other', dueOn: null }))).toMatchObject({
    facts: { problems: [{ field: 'what' }] },
  })
  expect(await refusalOf(call(actionDone, { ...saved, doneOn: '2026-11-23', outcome: null }))).toMatchObject({
    code: 'IN_FUTURE',
    facts: { field: 'doneOn' },
  })
  expect(await refusalOf(call(actionUndone, saved))).toMatchObject({ code: 'WRONG_STATE' })
  expect(await tracesSince(open, before)).toEqual({ audit: [], history: 0 })
})

test("an action never hangs on another child's episode", async () => {
  const { call, action } = await withChild()
  const other = await goneMissing(call, await lookedAfterChild(call, 'Nils'))
  expect(await refusalOf(call(addAction, { ...action, episodeId: other.id, dueOn: null }))).toMatchObject({
    code: 'NOT_FOUND',
    facts: { what: 'episode' },
  })
})
