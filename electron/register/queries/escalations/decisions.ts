import { contract } from '../../../../shared/contract'
import type { EscalationDecision } from '../../../../shared/contract/escalations'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { groupBy, inChunks } from '../chunks'

/** What team leads decided about the interviews and episodes, by the record's id, oldest first. */
export async function decisionsOf(
  db: ReadDatabase,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EscalationDecision[]>> {
  const rows = await inChunks(recordIds, (ids) =>
    db
      .selectFrom('escalation_decision as decided')
      .leftJoin('user', 'user.id', 'decided.created_by')
      .select([
        'decided.id',
        'decided.interview_id',
        'decided.episode_id',
        'decided.kind',
        'decided.decision',
      ])
      .select(['decided.created_at', 'decided.created_by', 'user.name'])
      .where((where) =>
        where.or([where('decided.interview_id', 'in', ids), where('decided.episode_id', 'in', ids)]),
      )
      .where('decided.withdrawn_at', 'is', null)
      .orderBy('decided.id')
      .execute(),
  )
  const byRecord = groupBy(rows, ({ interview_id, episode_id }) => interview_id ?? episode_id ?? '')
  return new Map(
    [...byRecord].map(([recordId, ofRecord]) => [
      recordId,
      ofRecord.map(({ id, kind, decision, created_at, created_by, name }) => ({
        id,
        kind,
        at: created_at,
        by: name ?? created_by,
        decision,
      })),
    ]),
  )
}

/** For the record's own page. */
export const decidedEscalations = query(contract.escalations.decided, async ({ input: { recordId }, db }) => [
  ...((await decisionsOf(db, [recordId])).get(recordId) ?? []),
])
