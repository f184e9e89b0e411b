import { sql, type Kysely } from 'kysely'
import { index, recordTable } from './tables'

const yesNo = `text not null check ("column" in ('yes', 'no', 'not_known')) default 'not_known'`

/** What an interview holds beyond its first form. */
const columns: Readonly<Record<string, string>> = {
  report_asked_on: 'text',
  report_received_on: 'text',
  report_usable: yesNo,
  report_usable_why: 'text',
  interviewer_trained: yesNo,
  consent_told: 'text',
  shared_anyway: 'text',
  shared_anyway_why: 'text',
  planned: yesNo,
  harm_level: 'text',
  screening_tool: 'text',
  screening_on: 'text',
  screening_result: 'text',
  safety_plan: 'text',
  trusted_adult: 'text',
}

/** The whole interview: reports of others, consent, people the child was with, feedback, marks, the child's own page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, type] of Object.entries(columns))
    await sql
      .raw(`alter table "interview" add column "${name}" ${type.replace('"column"', `"${name}"`)}`)
      .execute(db)
  await recordTable(db, 'companion', {
    interview_id: 'ref!:interview',
    name: 'text',
    relationship: 'text',
    age_band: 'text',
    note: 'text',
  })
  await recordTable(db, 'report_chase', {
    interview_id: 'ref!:interview',
    chased_on: 'text!',
    note: 'text',
  })
  await recordTable(db, 'interview_feedback', {
    interview_id: 'ref!:interview',
    number: 'integer!',
    question: 'text!',
    answer: 'text',
    note: 'text',
  })
  await recordTable(db, 'interview_mark', {
    interview_id: 'ref!:interview',
    field: 'text!',
    kind: 'text!',
    start_at_char: 'integer!',
    end_at_char: 'integer',
    quote: 'text!',
  })
  for (const table of ['companion', 'report_chase', 'interview_feedback', 'interview_mark'])
    await index(db, table, ['interview_id'])
  await recordTable(db, 'child_page', {
    interview_id: 'ref!:interview',
    own_words: 'text',
    feelings: 'text',
    feeling_words: 'text',
    would_help: 'text',
    feedback: 'text',
    written_at: 'text',
  })
  await index(db, 'child_page', ['interview_id'], true)
}
