import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'

/** What team leads decided about the interviews, by interview, oldest first. */
export async function decisionsOf(db: ReadDatabase, interviewIds: readonly string[]) {
  const rows = await inChunks(interviewIds, (ids) =>
    db
      .selectFrom('escalation_decision')
      .leftJoin('user', 'user.id', 'escalation_decision.created_by')
      .select([
        'escalation_decision.id',
        'escalation_decision.interview_id',
        'escalation_decision.kind',
        'escalation_decision.decision',
        'escalation_decision.created_at',
        'escalation_decision.created_by',
        'user.name',
      ])
      .where('escalation_decision.interview_id', 'in', ids)
      .where('escalation_decision.withdrawn_at', 'is', null)
      .orderBy('escalation_decision.id')
      .execute(),
  )
  const decided = rows.map((row) => ({
    interviewId: row.interview_id,
    id: row.id,
    kind: row.kind,
    at: row.created_at,
    by: row.name ?? row.created_by,
    decision: row.decision,
  }))
  return groupBy(decided, ({ interviewId }) => interviewId)
}
