import { sql, type Kysely } from 'kysely'
import { index, partialIndex, recordTable } from './tables'

/** Interviews, the episodes they cover, offers, themes, workers, actions, meetings and the sharing log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'worker', {
    name: 'text!',
    organisation: 'text',
    type: 'text',
    user_id: 'ref:user',
    trained: 'yesNo',
  })
  await recordTable(db, 'interview', {
    child_id: 'ref!:child',
    delivered_by: 'text',
    asked_on: 'text',
    replied_on: 'text',
    outcome: 'text',
    outcome_reason: 'text',
    outcome_note: 'text',
    held: 'moment',
    ended_at: 'text',
    mode: 'text',
    place_type: 'text',
    interviewer_id: 'ref:worker',
    independent_of_care: 'yesNo',
    independent_of_placement: 'yesNo',
    independent_of_la: 'yesNo',
    child_requested_person: 'yesNo',
    child_requested_reason: 'text',
    advocate_offered: 'yesNo',
    others_present: 'text',
    consent_explained: 'yesNo',
    sharing_objection: 'text',
    talked_before_return: 'yesNo',
    safe_now: 'yesNo',
    helplines_given: 'yesNo',
    child_words: 'text',
    before_text: 'text',
    during_text: 'text',
    after_text: 'text',
    what_would_help: 'text',
    analysis: 'text',
    parent_view_offered: 'yesNo',
    parent_view_at: 'text',
    parent_view: 'text',
    police_told_at: 'text',
    intelligence_ref: 'text',
    submitted_at: 'text',
    submitted_by: 'text',
  })
  await index(db, 'interview', ['child_id'])
  await partialIndex(db, 'interview', ['id'], 'waiting', 'submitted_at is null and withdrawn_at is null')
  // The list of interviews is read from this index and not from the rows, which hold the child's words.
  await sql
    .raw(
      `create index "interview_by_when" on "interview" (coalesce("held_at", "created_at"), "id", "withdrawn_at", "submitted_at")`,
    )
    .execute(db)
  await interviewParts(db)
  await whatFollows(db)
}

/** The episodes it covers, what the child said, and every attempt. */
async function interviewParts(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'interview_episode', {
    interview_id: 'ref!:interview',
    episode_id: 'ref!:episode',
  })
  await index(db, 'interview_episode', ['interview_id', 'episode_id'], true)
  await index(db, 'interview_episode', ['episode_id'])
  await recordTable(db, 'interview_theme', {
    interview_id: 'ref!:interview',
    list: 'text!',
    code: 'text!',
    note: 'text',
  })
  await recordTable(db, 'offer', {
    interview_id: 'ref!:interview',
    at: 'text!',
    at_precision: 'exact|approx|date_only|unknown',
    by_name: 'text!',
    to_whom: 'text!',
    method: 'text!',
    result: 'text!',
    note: 'text',
  })
  for (const table of ['interview_theme', 'offer']) await index(db, table, ['interview_id'])
}

/** Actions, meetings and the sharing log. */
async function whatFollows(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'action', {
    child_id: 'ref!:child',
    episode_id: 'ref:episode',
    interview_id: 'ref:interview',
    type: 'text!',
    what: 'text',
    owner: 'text',
    due_on: 'text',
    done_on: 'text',
    outcome: 'text',
  })
  await index(db, 'action', ['done_on', 'due_on'])
  await recordTable(db, 'meeting', {
    child_id: 'ref!:child',
    episode_id: 'ref:episode',
    type: 'text!',
    at: 'text',
    at_precision: 'exact|approx|date_only|unknown',
    attendees: 'text',
    decisions: 'text',
  })
  await recordTable(db, 'share', {
    child_id: 'ref!:child',
    episode_id: 'ref:episode',
    interview_id: 'ref:interview',
    recipient: 'text!',
    what: 'text!',
    at: 'text!',
    at_precision: 'exact|approx|date_only|unknown',
    basis: 'text',
    method: 'text',
  })
  for (const table of ['action', 'meeting', 'share']) await index(db, table, ['child_id'])
}
