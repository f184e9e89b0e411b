import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'

/** Who saved a record last, and when; null of one the register does not hold. */
export const lastSaved = query(contract.history.lastSaved, async ({ input, db, session }) => {
  const row = await db
    .selectFrom('history')
    .leftJoin('user', 'user.id', 'history.by_user')
    .select(['history.at', 'history.by_user', 'user.name'])
    .where('history.record_id', '=', input.recordId)
    .orderBy('history.seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return { name: row.name ?? row.by_user, mine: row.by_user === session.user.id, at: row.at }
})
