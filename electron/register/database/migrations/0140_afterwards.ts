import { sql, type Kysely } from 'kysely'
import { index, partialIndex, recordTable } from './tables'

/** Help for the child, sign-off, addenda and corrections; the sharing log says what, why and against whose wish. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'help', {
    child_id: 'ref!:child',
    episode_id: 'ref:episode',
    interview_id: 'ref:interview',
    type: 'text!',
    what: 'text',
    by_whom: 'text',
    offered_on: 'text',
    state: 'text!',
    state_on: 'text',
    note: 'text',
  })
  await index(db, 'help', ['child_id'])
  await index(db, 'help', ['interview_id'])
  await recordTable(db, 'sign_off', {
    interview_id: 'ref!:interview',
    decision: 'approved|returned|escalated|approved_outside',
    comment: 'text',
    other_name: 'text',
    outside_on: 'text',
    finished_by: 'text',
  })
  await index(db, 'sign_off', ['interview_id'])
  await sql
    .raw(
      `alter table "interview" add column "sign_off_id" text references "sign_off" ("id") deferrable initially deferred`,
    )
    .execute(db)
  await partialIndex(
    db,
    'interview',
    ['submitted_at'],
    'unsigned',
    'submitted_at is not null and sign_off_id is null and withdrawn_at is null',
  )
  await recordTable(db, 'addendum', { interview_id: 'ref!:interview', text: 'text!' })
  await index(db, 'addendum', ['interview_id'])
  await recordTable(db, 'correction', {
    interview_id: 'ref!:interview',
    reason: 'text!',
    looked_at: 'text',
    looked_by: 'text',
  })
  await index(db, 'correction', ['interview_id'])
  await partialIndex(db, 'correction', ['id'], 'unseen', 'looked_at is null and withdrawn_at is null')
  await sharingLog(db)
}

/** Nothing was ever written to the sharing log before this step, so new required columns may start with a word. */
async function sharingLog(db: Kysely<unknown>): Promise<void> {
  const columns = [
    `"kind" text not null default 'other'`,
    `"basis_note" text`,
    `"reference" text`,
    `"by_name" text not null default ''`,
    `"against_wish" text not null default 'not_known' check ("against_wish" in ('yes', 'no', 'not_known'))`,
    `"against_wish_why" text`,
  ]
  for (const column of columns) await sql.raw(`alter table "share" add column ${column}`).execute(db)
  // Told police and intelligence are entries of the sharing log; nothing ever filled these two.
  for (const column of ['police_told_at', 'intelligence_ref'])
    await sql.raw(`alter table "interview" drop column "${column}"`).execute(db)
}
