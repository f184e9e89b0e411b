import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { localDateOf } from '../../../../shared/domain/time/london'
import { hasEnded } from '../../../../shared/domain/users/endDate'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import type { Session } from '../../session'

/** Why something was printed in an emergency, by the person who printed it, or by a team lead once that person has left. */
export const giveReason = command(
  contract.emergency.giveReason,
  async ({ input, db, write, audit, session, now }) => {
    const today = localDateOf(now)
    const print = await db
      .selectFrom('emergency_print')
      .select(['child_id', 'printed_by', 'reason', 'what'])
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (print === undefined) throw new Refusal('NOT_FOUND', { what: 'print' })
    if (
      print.printed_by !== session.user.id &&
      !(await mayAnswerFor(db, session, { id: print.printed_by, today }))
    )
      throw new Refusal('WRONG_STATE', { what: 'print', state: 'ofAnother' })
    if (print.reason !== null) throw new Refusal('WRONG_STATE', { what: 'print', state: 'explained' })
    const subject = print.child_id === null ? {} : { subject: { kind: 'child', id: print.child_id } }
    audit({ action: 'paper.reasonGiven', ...subject, detail: { what: print.what, reason: input.reason } })
    return write.update('emergency_print', input.id, input.version, { reason: input.reason, reason_at: now })
  },
)

/** Whoever has left says nothing any more: somebody who signs off finds out, and says what they found. */
async function mayAnswerFor(
  db: ReadDatabase,
  { permissions }: Session,
  { id, today }: { readonly id: string; readonly today: LocalDate },
): Promise<boolean> {
  if (!permissions.has('interviews.signOff')) return false
  const user = await db
    .selectFrom('user')
    .select(['withdrawn_at', 'ends_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return user.withdrawn_at !== null || hasEnded(user.ends_on, today)
}
