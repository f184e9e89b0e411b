import { sql, type Kysely } from 'kysely'
import { index, partialIndex, recordTable } from './tables'

/** Episodes with the history of their type and grades, and who was told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'episode', {
    ref: 'text!',
    child_id: 'ref!:child',
    status: 'open|closed|cancelled',
    type: 'M|A|O',
    last_seen: 'moment',
    last_seen_by: 'text',
    left: 'moment',
    noticed: 'moment',
    notice_received: 'moment',
    notice_source: 'text',
    police_told: 'yesNo',
    police_told_at: 'text',
    police_told_precision: 'exact|approx|date_only|unknown',
    police_not_told_reason: 'text',
    police_ref: 'text',
    police_force: 'text',
    began: 'text',
    circumstances: 'text',
    clothing: 'text',
    said_where: 'text',
    has_phone: 'yesNo',
    has_money: 'yesNo',
    has_medication: 'yesNo',
    located: 'moment',
    located_place: 'text',
    located_by: 'text',
    returned: 'moment',
    return_mode: 'text',
    return_place: 'text',
    not_returned_reason: 'text',
    start_override: 'moment',
    start_override_reason: 'text',
    placement_id: 'ref:placement',
    status_at_start: 'text',
    group_override: 'text',
    group_override_reason: 'text',
    prevention_interview: 'done|not_done|not_known',
    prevention_interview_at: 'text',
    prevention_interview_precision: 'exact|approx|date_only|unknown',
    prevention_interview_by: 'text',
    prevention_interview_mode: 'text',
    prevention_summary_received: 'yesNo',
    prevention_not_done_reason: 'text',
    harm_reported: 'yesNo',
    strategy_discussion: 'moment',
    strategy_discussion_note: 'text',
    home_record_received_on: 'text',
    before_homeward: 'integer!',
    still_missing_question: 'integer!',
    duplicate_of: 'ref:episode',
    closed_at: 'text',
    closed_by: 'text',
  })
  await episodeIndices(db)
  await episodeParts(db)
}

/** The history of its type, its grades, and who was told. */
async function episodeParts(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'episode_type_history', {
    episode_id: 'ref!:episode',
    type: 'M|A|O',
    from: 'moment',
    note: 'text',
  })
  await recordTable(db, 'episode_grade', {
    episode_id: 'ref!:episode',
    given_by: 'police|council',
    grade: 'text!',
    at: 'text',
    at_precision: 'exact|approx|date_only|unknown',
    rationale: 'text',
  })
  await recordTable(db, 'notification', {
    episode_id: 'ref!:episode',
    event: 'missing|found',
    recipient: 'text!',
    contact_id: 'ref:contact',
    at: 'text',
    at_precision: 'exact|approx|date_only|unknown',
    by_name: 'text',
    method: 'text',
    not_told_reason: 'text',
  })
  for (const table of ['episode_type_history', 'episode_grade', 'notification'])
    await index(db, table, ['episode_id'])
}

/** What lists, counts by child and Today read instead of the rows, which hold the whole story. */
async function episodeIndices(db: Kysely<unknown>): Promise<void> {
  await index(db, 'episode', ['ref'], true)
  await index(db, 'episode', [
    'child_id',
    'status',
    'type',
    'withdrawn_at',
    'start_override_at',
    'left_at',
    'last_seen_at',
  ])
  await index(db, 'episode', ['status', 'withdrawn_at', 'returned_at', 'located_at', 'return_mode'])
  await index(db, 'episode', ['created_at', 'before_homeward', 'status', 'withdrawn_at'])
  await partialIndex(
    db,
    'episode',
    ['id', 'status', 'withdrawn_at'],
    'before_homeward',
    'before_homeward = 1',
  )
  await sql
    .raw(
      `create index "episode_by_start" on "episode" (coalesce("start_override_at", case when "left_at" is null then "last_seen_at" when "last_seen_at" is null or "left_at" >= "last_seen_at" then "left_at" else "last_seen_at" end, "created_at"), "id", "status", "withdrawn_at")`,
    )
    .execute(db)
}
