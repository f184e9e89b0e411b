import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { hasEnded } from '../../../../shared/domain/users/endDate'
import { query } from '../../rpc/handlers'
import { childLabels } from '../children/labels'

/** Papers printed in an emergency whose reason is still owed, oldest first. */
export const withoutReason = query(contract.emergency.withoutReason, async ({ db, session, now }) => {
  const seesAll = session.permissions.has('interviews.signOff')
  const rows = await db
    .selectFrom('emergency_print')
    .innerJoin('user', 'user.id', 'emergency_print.printed_by')
    .select([
      'emergency_print.id',
      'emergency_print.version',
      'emergency_print.what',
      'emergency_print.child_id',
      'emergency_print.printed_at',
      'emergency_print.printed_by',
      'user.name',
      'user.withdrawn_at as left_at',
      'user.ends_on',
    ])
    .where('emergency_print.reason', 'is', null)
    .where('emergency_print.withdrawn_at', 'is', null)
    .$if(!seesAll, (own) => own.where('emergency_print.printed_by', '=', session.user.id))
    .orderBy('emergency_print.id')
    .execute()
  const childIds = rows.flatMap(({ child_id }) => child_id ?? [])
  const labels = await childLabels(db, childIds, localDateOf(now))
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    what: row.what,
    child: row.child_id === null ? null : (labels.get(row.child_id)?.label ?? null),
    printedAt: row.printed_at,
    printedBy: row.name,
    mine: row.printed_by === session.user.id,
    mayAnswer:
      row.printed_by === session.user.id ||
      (seesAll && (row.left_at !== null || hasEnded(row.ends_on, localDateOf(now)))),
  }))
})
