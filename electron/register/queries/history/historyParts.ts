import type { ReadDatabase } from '../../database/types'

/** Records whose history is told with the record they belong to, by the column that names it. */
const parts = [
  ['child_alias', 'child_id'],
  ['child_flag', 'child_id'],
  ['contact', 'child_id'],
  ['status_period', 'child_id'],
  ['placement', 'child_id'],
  ['episode_grade', 'episode_id'],
  ['episode_type_history', 'episode_id'],
  ['notice', 'episode_id'],
  ['notification', 'episode_id'],
  ['interview_theme', 'interview_id'],
  ['interview_episode', 'interview_id'],
  ['offer', 'interview_id'],
  ['interview_request', 'interview_id'],
  ['escalation_decision', 'interview_id'],
  ['escalation_decision', 'episode_id'],
  ['companion', 'interview_id'],
  ['interview_place', 'interview_id'],
  ['report_chase', 'interview_id'],
  ['interview_feedback', 'interview_id'],
  ['interview_mark', 'interview_id'],
  ['child_page', 'interview_id'],
  ['sign_off', 'interview_id'],
  ['addendum', 'interview_id'],
  ['correction', 'interview_id'],
] as const

/** The record itself and the records that are parts of it, withdrawn ones too. */
export async function recordWithParts(db: ReadDatabase, recordId: string): Promise<string[]> {
  const ids = [recordId]
  for (const [table, column] of parts) {
    const rows = await db
      .selectFrom(table as 'offer')
      .select('id')
      .where(column as 'interview_id', '=', recordId)
      .execute()
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}
