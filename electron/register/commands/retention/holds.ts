import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'

/** Holds a record, or the whole register: nothing of it is destroyed whatever its date. */
export const holdRecord = command(contract.retention.hold, async ({ input, db, write, audit, now }) => {
  const { childId, reason, askedBy, reviewOn } = input
  checkDay(reviewOn, now)
  if (childId !== null) await requireChild(db, childId)
  const saved = await write.insert('legal_hold', {
    child_id: childId,
    reason,
    asked_by: askedBy,
    review_on: reviewOn,
  })
  audit({ action: 'hold.set', ...aboutHeld(childId), detail: { id: saved.id, reviewOn } })
  return saved
})

/** Another reason, or looked at: held on until another day. */
export const changeHold = command(contract.retention.changeHold, async ({ input, db, write, audit, now }) => {
  const { id, version, reason, askedBy, reviewOn } = input
  checkDay(reviewOn, now)
  const row = await holdRow(db, id)
  const saved = await write.update('legal_hold', id, version, {
    reason,
    asked_by: askedBy,
    review_on: reviewOn,
  })
  audit({ action: 'hold.changed', ...aboutHeld(row.child_id), detail: { id, reviewOn } })
  return saved
})

/** The hold is over; that it was, and why it is not any more, stays. */
export const liftHold = command(contract.retention.liftHold, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const row = await holdRow(db, id)
  const saved = await write.withdraw('legal_hold', id, version, reason)
  audit({ action: 'hold.lifted', ...aboutHeld(row.child_id), detail: { id, reason } })
  return saved
})

function aboutHeld(childId: string | null) {
  return childId === null
    ? { subject: { kind: 'register', id: 'all' } }
    : { subject: { kind: 'child', id: childId } }
}

async function holdRow(db: ReadDatabase, id: string): Promise<{ child_id: string | null }> {
  const row = await db.selectFrom('legal_hold').select('child_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'hold' })
  return row
}

/** Withdrawn children are kept, and can be held, like all others. @throws NOT_FOUND */
export async function requireChild(db: ReadDatabase, id: string): Promise<void> {
  const row = await db.selectFrom('child').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
}

/** A day on which somebody looks again lies ahead. @throws INVALID */
function checkDay(day: string, now: string): void {
  const problems = new InputProblems()
  problems.day('reviewOn', day)
  if (day <= localDateOf(now)) problems.add('reviewOn', 'Give a day after today.')
  problems.throwIfAny()
}
