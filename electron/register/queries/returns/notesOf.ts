import type { ReturnNote } from '../../../../shared/contract/returnSteps'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'

/**
 * Notes for DfE of a year, oldest first. The words of one about a restricted child are for those who may open the
 * record; that there is one stands there for everybody.
 */
export async function notesOf(db: ReadDatabase, year: number): Promise<ReturnNote[]> {
  const rows = await db
    .selectFrom('return_note')
    .innerJoin('user', 'user.id', 'return_note.created_by')
    .select([
      'return_note.id',
      'return_note.version',
      'return_note.rule',
      'return_note.child_ref',
      'return_note.child_id',
      'return_note.note',
      'return_note.created_at',
      'user.name',
    ])
    .where('return_note.year', '=', year)
    .where('return_note.withdrawn_at', 'is', null)
    .orderBy('return_note.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    rule: row.rule,
    childRef: row.child_ref,
    childId: row.child_id,
    text: row.child_id !== null && closedToViewer(row.child_id) !== undefined ? null : row.note,
    by: row.name,
    at: row.created_at,
  }))
}
