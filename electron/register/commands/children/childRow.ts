import { Refusal } from '../../../../shared/contract/errors'
import type { ChildTable } from '../../database/schema/children'
import type { ReadDatabase } from '../../database/types'

/** A child's row, withdrawn or not. @throws NOT_FOUND */
export async function childRow(db: ReadDatabase, id: string): Promise<ChildTable> {
  const row = await db.selectFrom('child').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
  return row
}

/** A child that may be written about. @throws NOT_FOUND, WRONG_STATE when withdrawn */
export async function liveChild(db: ReadDatabase, id: string): Promise<ChildTable> {
  const row = await childRow(db, id)
  if (row.withdrawn_at !== null) throw new Refusal('WRONG_STATE', { what: 'child', state: 'withdrawn' })
  return row
}
