import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { command } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { requireChild } from './holds'

/** A record is kept although its time is over or nears, and looked at again on a day. */
export const keepRecord = command(contract.retention.keep, async ({ input, db, write, audit, now }) => {
  const { childId, reason, lookAgainOn } = input
  const problems = new InputProblems()
  problems.day('lookAgainOn', lookAgainOn)
  if (lookAgainOn <= localDateOf(now)) problems.add('lookAgainOn', 'Give a day after today.')
  problems.throwIfAny()
  await requireChild(db, childId)
  const saved = await write.insert('retention_review', {
    child_id: childId,
    reason,
    look_again_on: lookAgainOn,
  })
  audit({ action: 'record.kept', subject: { kind: 'child', id: childId }, detail: { lookAgainOn } })
  return saved
})

/** Somebody went through the whole list: Today asks again in a year. */
export const lookedThrough = command(contract.retention.lookedThrough, async ({ input, write, audit }) => {
  const note = input.note === '' ? null : input.note
  const saved = await write.insert('retention_review', { child_id: null, reason: note })
  audit({ action: 'retention.reviewed', detail: { id: saved.id } })
  return saved
})
