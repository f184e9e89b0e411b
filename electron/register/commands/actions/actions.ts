import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ActionTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { blankAsNull, checkHangsOn, hangsOnColumns, refuseOthersRecord } from '../hangsOn'
import { InputProblems, refuseFutureDay } from '../inputProblems'

/** Something to be done for a child, from an interview, an episode or by itself. */
export const addAction = command(contract.actions.add, async ({ input, db, write, audit }) => {
  const { childId, meetingId, type, what, owner, dueOn } = input
  checkAction(input, null)
  await checkHangsOn(db, input)
  await refuseOthersRecord(db, 'meeting', meetingId, childId)
  const saved = await write.insert('action', {
    ...hangsOnColumns(input),
    meeting_id: meetingId,
    type,
    what: blankAsNull(what),
    owner: blankAsNull(owner),
    due_on: dueOn,
  })
  audit({ action: 'action.added', subject: { kind: 'child', id: childId }, detail: { id: saved.id, type } })
  return saved
})

/** What is to be done, by whom and until when. */
export const changeAction = command(contract.actions.change, async ({ input, db, write, audit }) => {
  const { id, version, type, what, owner, dueOn } = input
  const row = await actionRow(db, id)
  checkAction(input, row)
  const saved = await write.update('action', id, version, {
    type,
    what: blankAsNull(what),
    owner: blankAsNull(owner),
    due_on: dueOn,
  })
  audit({ action: 'action.changed', subject: { kind: 'child', id: row.child_id }, detail: { id } })
  return saved
})

/** Done, with what came of it. */
export const actionDone = command(contract.actions.done, async ({ input, db, write, audit, now }) => {
  const { id, version, doneOn, outcome } = input
  const problems = new InputProblems()
  problems.day('doneOn', doneOn)
  problems.throwIfAny()
  refuseFutureDay('doneOn', doneOn, localDateOf(now))
  const row = await actionRow(db, id)
  const saved = await write.update('action', id, version, {
    done_on: doneOn,
    outcome: blankAsNull(outcome),
  })
  audit({ action: 'action.done', subject: { kind: 'child', id: row.child_id }, detail: { id } })
  return saved
})

/** Ticked by mistake: to be done again. */
export const actionUndone = command(contract.actions.undone, async ({ input, db, write, audit }) => {
  const { id, version } = input
  const row = await actionRow(db, id)
  if (row.done_on === null) throw new Refusal('WRONG_STATE', { what: 'action', state: 'not done yet' })
  const saved = await write.update('action', id, version, { done_on: null, outcome: null })
  audit({ action: 'action.undone', subject: { kind: 'child', id: row.child_id }, detail: { id } })
  return saved
})

/** Recorded in error; kept, with the reason. */
export const withdrawAction = command(contract.actions.withdraw, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const row = await actionRow(db, id)
  const saved = await write.withdraw('action', id, version, reason)
  audit({ action: 'action.withdrawn', subject: { kind: 'child', id: row.child_id }, detail: { id, reason } })
  return saved
})

/** A withdrawn action is to be done again. */
export const bringBackAction = command(contract.actions.bringBack, async ({ input, db, write, audit }) => {
  const { id, version } = input
  const row = await actionRow(db, id)
  const saved = await write.bringBack('action', id, version)
  audit({ action: 'action.broughtBack', subject: { kind: 'child', id: row.child_id }, detail: { id } })
  return saved
})

async function actionRow(db: ReadDatabase, id: string): Promise<ActionTable> {
  const row = await db.selectFrom('action').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'action' })
  return row
}

/** A row's own values, as its form would check them. @throws INVALID */
export function checkActionRow(row: ActionTable, held: ActionTable): void {
  checkAction({ type: row.type, what: row.what, dueOn: row.due_on }, held)
}

function checkAction(
  {
    type,
    what,
    dueOn,
  }: { readonly type: string; readonly what: string | null; readonly dueOn: string | null },
  held: ActionTable | null,
): void {
  const problems = new InputProblems()
  problems.code('type', 'actionType', type, held?.type)
  if (type === 'other' && blankAsNull(what) === null) problems.add('what', 'Say what is to be done.')
  problems.day('dueOn', dueOn)
  problems.throwIfAny()
}
