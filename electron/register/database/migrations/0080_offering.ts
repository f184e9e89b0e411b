import { sql, type Kysely } from 'kysely'
import { index, partialIndex, recordTable } from './tables'

/**
 * Who was asked to hold an interview and what they answered, what a team lead decided about one that is late, and when
 * and to whom a parent or carer was offered the chance to speak.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'interview_request', {
    interview_id: 'ref!:interview',
    asked_of: 'text!',
    asked_name: 'text',
    asked: 'moment',
    answered: 'moment',
    answer: 'will|will_not|not_known',
    answered_by: 'text',
    note: 'text',
  })
  await index(db, 'interview_request', ['interview_id'])
  await recordTable(db, 'escalation_decision', {
    interview_id: 'ref!:interview',
    kind: 'overdue|noAnswer',
    decision: 'text!',
  })
  await index(db, 'escalation_decision', ['interview_id'])

  // Who was asked stands in a table of its own now: one may refuse and the next be asked. Nothing wrote these two.
  for (const column of ['asked_on', 'replied_on'])
    await sql.raw(`alter table "interview" drop column "${column}"`).execute(db)
  await sql
    .raw(
      `alter table "interview" add column "parent_view_precision" text not null default 'unknown' check ("parent_view_precision" in ('exact', 'approx', 'date_only', 'unknown'))`,
    )
    .execute(db)
  await sql.raw(`alter table "interview" add column "parent_view_who" text`).execute(db)

  // Asked at every screen: is the PC's clock behind the newest entry, and did anybody put it right?
  await index(db, 'audit', ['at'])
  await partialIndex(db, 'audit', ['seq'], 'clock', `"action" in ('clock.jumped', 'clock.confirmed')`)
}
