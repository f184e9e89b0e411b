import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import { command } from '../../rpc/handlers'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import { liveChild } from './childRow'

/** Something everybody should know of a child, from a day on. */
export const addFlag = command(contract.children.addFlag, async ({ input, db, write, audit, now }) => {
  const { childId, flag, startedOn, toldBy, note } = input
  const problems = new InputProblems()
  problems.code('flag', 'childFlag', flag)
  problems.day('startedOn', startedOn)
  problems.throwIfAny()
  refuseFutureDay('startedOn', startedOn, localDateOf(now))
  await liveChild(db, childId)
  const saved = await write.insert('child_flag', {
    child_id: childId,
    flag,
    started_on: startedOn,
    told_by: toldBy === '' ? null : toldBy,
    note,
  })
  audit({ action: 'child.flagAdded', subject: { kind: 'child', id: childId }, detail: { flag } })
  return saved
})

/** The last day a flag held; it stays in the record. */
export const endFlag = command(contract.children.endFlag, async ({ input, db, write, audit, now }) => {
  const { id, version, endedOn } = input
  const problems = new InputProblems()
  problems.day('endedOn', endedOn)
  problems.throwIfAny()
  refuseFutureDay('endedOn', endedOn, localDateOf(now))
  const row = await db
    .selectFrom('child_flag')
    .select(['child_id', 'flag', 'started_on'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'flag' })
  if (row.started_on !== null && endedOn < row.started_on) throw new Refusal('ENDS_BEFORE_START', {})
  const saved = await write.update('child_flag', id, version, { ended_on: endedOn })
  audit({
    action: 'child.flagEnded',
    subject: { kind: 'child', id: row.child_id },
    detail: { flag: row.flag },
  })
  return saved
})
