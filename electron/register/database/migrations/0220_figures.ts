import { sql, type Kysely } from 'kysely'
import { addColumns, partialIndex } from './tables'

/**
 * What figures are counted from, as indices that hold every column they ask for: the rows themselves hold whole stories
 * and are many times as long. Over 100,000 episodes reading them took seconds, and reading these 0.3 s.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create index "episode_for_figures" on "episode" ("id", "withdrawn_at", "left_at", "left_precision", "status", "child_id", "type", "before_homeward", "still_missing_question", "last_seen_at", "last_seen_precision", "start_override_at", "start_override_precision", "located_at", "located_precision", "returned_at", "returned_precision", "return_mode", "not_returned_reason", "group_override", "placement_id", "closed_at", "status_at_start")`,
    `create index "interview_for_figures" on "interview" ("id", "withdrawn_at", "held_at", "held_precision", "outcome", "outcome_reason", "submitted_at", "interviewer_id", "child_id")`,
    `create index "interview_episode_for_figures" on "interview_episode" ("episode_id", "interview_id", "withdrawn_at")`,
    `create index "offer_for_figures" on "offer" ("interview_id", "id", "withdrawn_at", "to_whom", "result", "at", "at_precision")`,
  ]
  for (const statement of statements)
    // One connection: indices are made one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await sql.raw(statement).execute(db)
  await partialIndex(
    db,
    'interview_theme',
    ['interview_id', 'code'],
    'exploitation',
    `list = 'exploitation' and withdrawn_at is null`,
  )
  await addColumns(db, 'return_run', { period_from: 'text', period_to: 'text' })
}
