import { labelFor } from '../../../../shared/codes'
import type { ReadDatabase } from '../../database/types'

/** What is to be done after an interview, in the order it was written down. */
export async function actionsOfInterview(db: ReadDatabase, interviewId: string) {
  const rows = await db
    .selectFrom('action')
    .selectAll()
    .where('interview_id', '=', interviewId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    type: row.type,
    typeLabel: labelFor('actionType', row.type),
    what: row.what,
    owner: row.owner,
    dueOn: row.due_on,
    doneOn: row.done_on,
    outcome: row.outcome,
  }))
}
