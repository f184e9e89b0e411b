import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { command } from '../../rpc/handlers'

/** Why something was printed in an emergency, by the person who printed it. */
export const giveReason = command(
  contract.emergency.giveReason,
  async ({ input, db, write, audit, session, now }) => {
    const print = await db
      .selectFrom('emergency_print')
      .select(['child_id', 'printed_by', 'reason', 'what'])
      .where('id', '=', input.id)
      .executeTakeFirst()
    if (print === undefined) throw new Refusal('NOT_FOUND', { what: 'print' })
    if (print.printed_by !== session.user.id)
      throw new Refusal('WRONG_STATE', { what: 'print', state: 'ofAnother' })
    if (print.reason !== null) throw new Refusal('WRONG_STATE', { what: 'print', state: 'explained' })
    const subject = print.child_id === null ? {} : { subject: { kind: 'child', id: print.child_id } }
    audit({ action: 'paper.reasonGiven', ...subject, detail: { what: print.what, reason: input.reason } })
    return write.update('emergency_print', input.id, input.version, { reason: input.reason, reason_at: now })
  },
)
