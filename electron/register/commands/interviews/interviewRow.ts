import { Refusal } from '../../../../shared/contract/errors'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'

/** An interview's row, withdrawn or not. @throws NOT_FOUND */
export async function interviewRow(db: ReadDatabase, id: string): Promise<InterviewTable> {
  const row = await db.selectFrom('interview').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'interview' })
  return row
}

/** An interview that may be written to. @throws NOT_FOUND, WRONG_STATE when withdrawn or finished */
export async function unfinishedInterview(db: ReadDatabase, id: string): Promise<InterviewTable> {
  const row = await interviewRow(db, id)
  if (row.withdrawn_at !== null) throw new Refusal('WRONG_STATE', { what: 'interview', state: 'withdrawn' })
  if (row.submitted_at !== null) throw new Refusal('WRONG_STATE', { what: 'interview', state: 'finished' })
  return row
}
