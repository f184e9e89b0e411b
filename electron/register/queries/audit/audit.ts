import { contract } from '../../../../shared/contract'
import { verifyChain } from '../../audit/verifyChain'
import { query } from '../../rpc/handlers'

const pageSize = 100

/** Entries of the audit trail, newest first, a page at a time. */
export const list = query(contract.audit.list, async ({ db, input }) => {
  const { before, subjectId } = input
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'at', 'actor_name', 'action', 'subject_kind', 'subject_id', 'detail'])
    .$if(before !== null, (rows) => rows.where('seq', '<', before))
    .$if(subjectId !== null, (rows) => rows.where('subject_id', '=', subjectId))
    .orderBy('seq', 'desc')
    .limit(pageSize + 1)
    .execute()
  const entries = rows.slice(0, pageSize).map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor_name,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail,
  }))
  return { entries, more: rows.length > pageSize }
})

/** Walks the whole chain. */
export const verify = query(contract.audit.verify, async ({ db, session }) => {
  const { entries, brokenAt, lastHash } = await verifyChain(db, session.registerId)
  return { entries, brokenAt, headHash: lastHash }
})
