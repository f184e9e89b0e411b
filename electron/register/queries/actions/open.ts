import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import { localDateOf } from '../../../../shared/domain/time/london'
import { isMyName } from '../../../../shared/domain/users/mine'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { withLabels } from '../children/labels'

/** Everything still to be done, what is due first first; without a day last. */
export const openActions = query(contract.actions.open, async ({ db, session, now }) => {
  const today = localDateOf(now)
  const rows = await db
    .selectFrom('action')
    .innerJoin('child', 'child.id', 'action.child_id')
    .select([
      'action.id',
      'action.version',
      'action.child_id',
      'action.type',
      'action.what',
      'action.owner',
      'action.due_on',
      'action.interview_id',
      'action.episode_id',
    ])
    .where('action.done_on', 'is', null)
    .where('action.withdrawn_at', 'is', null)
    .where('action.type', '!=', 'none')
    .where('child.withdrawn_at', 'is', null)
    .orderBy('action.due_on', (order) => order.asc().nullsLast())
    .orderBy('action.id')
    .execute()
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, today)
  return labelled.map(({ row, child }) => ({
    id: row.id,
    version: row.version,
    child,
    typeLabel: labelFor('actionType', row.type),
    ...wordsOf(row),
    mine: isMyName(row.owner, session.user.name),
    dueOn: row.due_on,
    overdue: row.due_on !== null && row.due_on < today,
    interviewId: row.interview_id,
    episodeId: row.episode_id,
  }))
})

/** In the words of whoever wrote it, which may name the child. */
function wordsOf(row: { child_id: string; what: string | null; owner: string | null }) {
  return closedToViewer(row.child_id) === undefined
    ? { what: row.what, owner: row.owner }
    : { what: null, owner: null }
}
