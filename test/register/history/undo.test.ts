import { expect, test } from 'vitest'
import { actionDone, addAction } from '../../../electron/register/commands/actions/actions'
import { addChild } from '../../../electron/register/commands/children/add'
import { changeChild } from '../../../electron/register/commands/children/change'
import { addFlag } from '../../../electron/register/commands/children/flags'
import { setStatus } from '../../../electron/register/commands/children/setStatus'
import { bringBackEpisode, cancelEpisode } from '../../../electron/register/commands/episodes/cancel'
import { undo } from '../../../electron/register/commands/history/undo'
import { addOffer } from '../../../electron/register/commands/interviews/offers'
import { finishInterview } from '../../../electron/register/commands/interviews/finish'
import { saveInterview } from '../../../electron/register/commands/interviews/save'
import { change } from '../../../electron/register/commands/settings/change'
import { readSettings } from '../../../electron/register/queries/settings/readSettings'
import { readOnly } from '../../../electron/register/database/types'
import { viewingAs } from '../../../electron/register/viewer/closedChildren'
import type { OpenRegister } from '../../../electron/register/openRegister'
import { refusalOf, callerOf } from '../../builders/calls'
import {
  cameBack,
  exact,
  goneMissing,
  lookedAfterChild,
  oneBack,
  oneChild,
  oneMissing,
  workingRegister,
} from '../../builders/people'

/** The newest command that wrote. */
async function lastCommand(open: OpenRegister): Promise<string> {
  const row = await open.db
    .selectFrom('history')
    .select('command_id')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.command_id ?? ''
}

const childRow = async (open: OpenRegister, id: string) =>
  open.db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('what a command changed gets its old values, with a history of its own', async () => {
  const { open, call } = await workingRegister()
  const { id, version } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  await call(changeChild, { id, version, facts: { surname: 'Odo', team: 'North' } })
  const { what } = await call(undo, { commandId: await lastCommand(open) })
  expect(what).toBe('child Mika Oddo')
  expect(await childRow(open, id)).toMatchObject({ surname: 'Oddo', team: null, version: 3 })
})

test('what a command made is withdrawn as undone, and undoing the undo brings it back', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  await call(undo, { commandId: await lastCommand(open) })
  expect(await childRow(open, id)).toMatchObject({ withdrawn_reason: 'Undone' })
  await call(undo, { commandId: await lastCommand(open) })
  expect(await childRow(open, id)).toMatchObject({ withdrawn_at: null, withdrawn_reason: null })
})

test('a command of many rows goes as one: the return, and the interview it made', async () => {
  const { open, call, episode } = await oneMissing()
  const back = await cameBack(call, episode)
  await call(undo, { commandId: await lastCommand(open) })
  const row = await open.db
    .selectFrom('episode')
    .selectAll()
    .where('id', '=', episode.id)
    .executeTakeFirstOrThrow()
  expect(row).toMatchObject({ returned_at: null, return_mode: null, status: 'open' })
  const interview = await open.db
    .selectFrom('interview')
    .selectAll()
    .where('id', '=', back.interviewId ?? '')
    .executeTakeFirstOrThrow()
  expect(interview.withdrawn_reason).toBe('Undone')
})

test('undo is refused once a record was changed since, says what and by whom, and changes nothing', async () => {
  const { open, call } = await workingRegister()
  const { id, version } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  const adding = await lastCommand(open)
  await call(changeChild, { id, version, facts: { team: 'North' } })
  const { code, facts } = await refusalOf(call(undo, { commandId: adding }))
  expect(code).toBe('UNDO_CHANGED_SINCE')
  expect(facts).toEqual({
    changes: [{ what: 'child Mika Oddo', changedBy: 'Ines Halloway', changedAt: '2026-11-22T09:00:00Z' }],
  })
  expect(await childRow(open, id)).toMatchObject({ withdrawn_at: null, version: 2 })
})

test('undo is refused once something hangs on what it would withdraw', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  const adding = await lastCommand(open)
  await call(addFlag, { childId: id, flag: 'CSE', startedOn: null, toldBy: null, note: null })
  const flagging = await lastCommand(open)
  const { facts } = await refusalOf(call(undo, { commandId: adding }))
  expect(facts).toMatchObject({ changes: [{ what: 'flag of Mika Oddo' }] })
  await call(undo, { commandId: flagging })
  await call(undo, { commandId: adding })
  expect((await childRow(open, id)).withdrawn_reason).toBe('Undone')
})

test('a command is undone once; what was done again can be undone again', async () => {
  const { open, call } = await workingRegister()
  await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  const adding = await lastCommand(open)
  await call(undo, { commandId: adding })
  const undoing = await lastCommand(open)
  expect(await refusalOf(call(undo, { commandId: adding }))).toMatchObject({
    code: 'WRONG_STATE',
    facts: { state: 'undone already' },
  })
  await call(undo, { commandId: undoing })
  await call(undo, { commandId: adding })
})

test('an attempt of an interview that was finished since stays: only reopening lets it be changed', async () => {
  const { open, call, interviewId } = await oneBack()
  const id = interviewId ?? ''
  await call(addOffer, {
    interviewId: id,
    at: exact('2026-11-22T08:00:00Z'),
    byName: 'Ines Halloway',
    toWhom: 'child',
    method: 'phone',
    result: 'declined',
    note: null,
  })
  const offering = await lastCommand(open)
  const saved = await call(saveInterview, {
    id,
    version: 1,
    facts: { outcome: 'declined_child' },
    episodeIds: null,
    draftId: null,
  })
  await call(finishInterview, { id, version: saved.version })
  const refused = await refusalOf(call(undo, { commandId: offering }))
  expect(refused).toMatchObject({
    code: 'UNDO_CHANGED_SINCE',
    facts: { changes: [{ what: 'interview of Mika Oddo', changedBy: 'Ines Halloway' }] },
  })
  const offer = await open.db.selectFrom('offer').selectAll().executeTakeFirstOrThrow()
  expect(offer.withdrawn_at).toBeNull()
})

test('nobody undoes what another person did, or what they may not do themselves', async () => {
  const { open, call } = await workingRegister()
  await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  const commandId = await lastCommand(open)
  const { session } = open
  const other = { ...session, user: { ...session.user, id: 'another' } }
  expect(await refusalOf(callerOf({ ...open, session: other })(undo, { commandId }))).toMatchObject({
    code: 'UNDO_NOT_POSSIBLE',
    facts: { reason: 'ofAnother' },
  })
  const reader = { ...session, permissions: new Set(['register.use', 'children.read'] as const) }
  expect(await refusalOf(callerOf({ ...open, session: reader })(undo, { commandId }))).toMatchObject({
    code: 'NOT_ALLOWED',
    facts: { permission: 'children.write' },
  })
})

test('the first change of a setting is undone to its starting value, and set again afterwards', async () => {
  const { open, call } = await workingRegister()
  const before = await readSettings(readOnly(open.db))
  await call(change, { idleMinutes: before.idleMinutes + 1 })
  await call(undo, { commandId: await lastCommand(open) })
  expect(await readSettings(readOnly(open.db))).toEqual(before)
  await call(change, { idleMinutes: before.idleMinutes + 2 })
  expect((await readSettings(readOnly(open.db))).idleMinutes).toBe(before.idleMinutes + 2)
})

test('what is undone stands in the audit trail, under its child', async () => {
  const { open, call } = await workingRegister()
  const { id } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  await call(undo, { commandId: await lastCommand(open) })
  const entry = await open.db
    .selectFrom('audit')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(entry).toMatchObject({ action: 'change.undone', subject_kind: 'child', subject_id: id })
  expect(JSON.parse(entry.detail)).toMatchObject({ command: 'children.add', records: 1 })
})

test('undone in reverse, one after the other, everything is as it was', async () => {
  const { open, call, childId } = await oneChild()
  const before = await open.db.selectFrom('status_period').selectAll().execute()
  const commands: string[] = []
  const done = async (work: Promise<unknown>) => {
    await work
    commands.push(await lastCommand(open))
  }
  await done(call(setStatus, { childId, careStatus: 'CIN', legalStatus: null, startedOn: '2026-11-01' }))
  const episode = await goneMissing(call, childId)
  commands.push(await lastCommand(open))
  await done(cameBack(call, episode))
  const action = await call(addAction, {
    childId,
    episodeId: episode.id,
    interviewId: null,
    type: 'other',
    what: 'Ring the school',
    owner: null,
    dueOn: null,
  })
  commands.push(await lastCommand(open))
  await done(call(actionDone, { id: action.id, version: 1, doneOn: '2026-11-22', outcome: null }))
  for (const commandId of commands.toReversed()) await call(undo, { commandId })
  const after = await open.db
    .selectFrom('status_period')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .execute()
  expect(after).toMatchObject(before.map(({ ended_on, started_on }) => ({ ended_on, started_on })))
  for (const table of ['episode', 'interview', 'action'] as const) {
    const live = await open.db.selectFrom(table).select('id').where('withdrawn_at', 'is', null).execute()
    expect(live, table).toEqual([])
  }
})

test('undoing never leaves a child with two open episodes', async () => {
  const { open, call, childId } = await oneChild()
  const first = await goneMissing(call, childId)
  await call(cancelEpisode, { id: first.id, version: first.version, reason: 'In error' })
  const cancelling = await lastCommand(open)
  const second = await goneMissing(call, childId)
  const refused = await refusalOf(call(undo, { commandId: cancelling }))
  expect(refused).toEqual({
    code: 'UNDO_BREAKS_RULE',
    facts: {
      problems: [`Mika Oddo would have more than one open episode: ${first.ref}, ${second.ref}.`],
    },
  })
  const row = await open.db
    .selectFrom('episode')
    .select('status')
    .where('id', '=', first.id)
    .executeTakeFirstOrThrow()
  expect(row.status).toBe('cancelled')
})

test('an episode whose recording was undone can be brought back from its page', async () => {
  const { open, call } = await workingRegister()
  const episode = await goneMissing(call, await lookedAfterChild(call))
  await call(undo, { commandId: await lastCommand(open) })
  await call(bringBackEpisode, { id: episode.id, version: 2 })
  const row = await open.db
    .selectFrom('episode')
    .select(['status', 'withdrawn_at'])
    .where('id', '=', episode.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ status: 'open', withdrawn_at: null })
})

test('a child closed to the person since is not changed through an undo', async () => {
  const { open, call } = await workingRegister()
  const { id, version } = await call(addChild, { forename: 'Mika', surname: 'Oddo' })
  await call(changeChild, { id, version, facts: { team: 'North' } })
  const commandId = await lastCommand(open)
  const ring = { ringName: 'Jo Banks', ringPhone: null }
  const refused = await viewingAs(new Map([[id, ring]]), () => refusalOf(call(undo, { commandId })))
  expect(refused).toEqual({ code: 'RESTRICTED', facts: { childId: id, ...ring } })
  expect((await childRow(open, id)).team).toBe('North')
})
