import { expect, test } from 'vitest'
import { discard, keep } from '../../../electron/register/commands/drafts/keep'
import { changePlacement } from '../../../electron/register/commands/placements/change'
import { setPlacement } from '../../../electron/register/commands/children/setPlacement'
import { recordMissing } from '../../../electron/register/commands/episodes/recordMissing'
import { undo } from '../../../electron/register/commands/history/undo'
import { get, list } from '../../../electron/register/queries/drafts/drafts'
import { board } from '../../../electron/register/queries/today/board'
import { exact, lookedAfterChild, workingRegister } from '../../builders/people'
import { noPlacement } from '../../builders/placed'

const id = '0199a000-0000-7000-8000-000000000001'
const typed = { facts: { circumstances: 'Argued about the phone, went out of the back door' } }

/** A child recorded missing by a form that had kept a draft, as the window does it. */
async function recorded() {
  const register = await workingRegister()
  const { open, call } = register
  const childId = await lookedAfterChild(call)
  const draft = { id, kind: 'recordMissing', subjectId: null, childId, body: JSON.stringify(typed) } as const
  await call(keep, draft)
  await call(recordMissing, {
    childId,
    facts: { type: 'M', left: exact('2026-11-21T21:00:00Z') },
    timeNotKnownYet: false,
    back: null,
    draftId: id,
  })
  // What the page does once the register has answered, and a beat of the form that came late.
  await call(keep, { ...draft, body: '{}' })
  await call(discard, { id })
  const undoLast = async () => {
    const { command_id } = await open.db
      .selectFrom('history')
      .select('command_id')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return call(undo, { commandId: command_id ?? '' })
  }
  return { ...register, childId, draft, undoLast }
}

test('a saved form is no unsaved work; undoing the save makes it that again, with every word', async () => {
  const { call, undoLast } = await recorded()
  expect(await call(list)).toEqual([])
  expect(await call(get, { id })).toBeNull()
  expect((await call(board)).beingRecorded).toEqual([])
  const undone = await undoLast()
  expect(undone.draft).toMatchObject({ id, kind: 'recordMissing', mine: true })
  expect(JSON.parse((await call(get, { id }))?.body ?? '{}')).toEqual(typed)
  expect((await call(board)).beingRecorded).toMatchObject([{ draftId: id, mine: true }])
})

test('doing it again ends the draft again, and undoing that brings it back once more', async () => {
  const { call, undoLast } = await recorded()
  await undoLast()
  expect((await undoLast()).draft).toBeNull()
  expect(await call(list)).toEqual([])
  expect((await undoLast()).draft).toMatchObject({ id })
})

test('a draft somebody went on with stays, although the change it came from is done again', async () => {
  const { call, draft, undoLast } = await recorded()
  await undoLast()
  await call(keep, { ...draft, body: '{"facts":{"circumstances":"Argued, and took a bag"}}' })
  await undoLast()
  expect(await call(list)).toMatchObject([{ id }])
})

test('a draft brought back can be thrown away', async () => {
  const { call, undoLast } = await recorded()
  await undoLast()
  await call(discard, { id })
  expect(await call(list)).toEqual([])
})

test('after the next unlock nothing of a saved draft is left', async () => {
  const { open, unlock } = await recorded()
  await open.close()
  const again = await unlock()
  expect(await again.db.selectFrom('draft').selectAll().execute()).toEqual([])
})

test('a form that changed a record leaves no draft: the record has its history', async () => {
  const { open, call, undoLast, childId } = await recorded()
  const placement = await call(setPlacement, { ...noPlacement, childId, startedOn: '2024-01-08' })
  const draft = '0199a000-0000-7000-8000-000000000002'
  await call(keep, { id: draft, kind: 'changePlacement', subjectId: placement.id, childId, body: '{}' })
  await call(changePlacement, {
    id: placement.id,
    version: 1,
    facts: { ...noPlacement, startedOn: '2024-01-08', placeName: 'Elm House' },
    draftId: draft,
  })
  expect((await undoLast()).draft).toBeNull()
  expect(await open.db.selectFrom('draft').select('id').where('id', '=', draft).execute()).toEqual([])
})
