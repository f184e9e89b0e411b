import { sql, type Kysely } from 'kysely'
import { index, recordTable } from './tables'

/**
 * What a team lead decided may be about an episode as well: a child who is long missing. SQLite cannot widen a column's
 * words, so the table is made anew under its own name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table "escalation_decision" rename to "escalation_decision_before"`).execute(db)
  await sql.raw(`drop index "escalation_decision_by_interview_id"`).execute(db)
  await recordTable(db, 'escalation_decision', {
    interview_id: 'ref:interview',
    episode_id: 'ref:episode',
    kind: 'overdue|noAnswer|longMissing',
    decision: 'text!',
  })
  const kept = [
    'id, interview_id, kind, decision',
    'created_at, created_by, updated_at, updated_by, version',
    'withdrawn_at, withdrawn_by, withdrawn_reason, source, import_batch_id',
  ].join(', ')
  await sql
    .raw(`insert into "escalation_decision" (${kept}) select ${kept} from "escalation_decision_before"`)
    .execute(db)
  await sql.raw(`drop table "escalation_decision_before"`).execute(db)
  await index(db, 'escalation_decision', ['interview_id'])
  await index(db, 'escalation_decision', ['episode_id'])
}
