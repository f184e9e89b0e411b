import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { aboutColumn, childOf } from '../aboutRecord'

/** What is to be done for a child, an episode or after an interview, in the order it was written down. */
export const actionList = query(
  contract.actions.list,
  async ({ input, db }) => {
    const childId = await childOf(db, input)
    const rows = await db
      .selectFrom('action')
      .selectAll()
      .where(aboutColumn[input.kind], '=', input.id)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute()
    return {
      childId,
      rows: rows.map((row) => ({
        id: row.id,
        version: row.version,
        type: row.type,
        typeLabel: labelFor('actionType', row.type),
        what: row.what,
        owner: row.owner,
        dueOn: row.due_on,
        doneOn: row.done_on,
        outcome: row.outcome,
      })),
    }
  },
  { about: (_, { childId }) => ({ action: 'action.viewed', subject: { kind: 'child', id: childId } }) },
)
