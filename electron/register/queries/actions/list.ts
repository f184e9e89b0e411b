import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import { query } from '../../rpc/handlers'
import { Refusal } from '../../../../shared/contract/errors'
import type { ReadDatabase } from '../../database/types'
import { aboutColumn, childOf } from '../aboutRecord'

/** What is to be done for a child, an episode, after an interview or a meeting, in the order it was written down. */
export const actionList = query(
  contract.actions.list,
  async ({ input, db }) => {
    const { kind, id } = input
    const childId = kind === 'meeting' ? await childOfMeeting(db, id) : await childOf(db, { kind, id })
    const rows = await db
      .selectFrom('action')
      .selectAll()
      .where(kind === 'meeting' ? 'meeting_id' : aboutColumn[kind], '=', id)
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

async function childOfMeeting(db: ReadDatabase, id: string): Promise<string> {
  const row = await db.selectFrom('meeting').select('child_id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'meeting' })
  return row.child_id
}
