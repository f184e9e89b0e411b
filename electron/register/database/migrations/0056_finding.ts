import { sql, type Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** What undo and finding need of the tables before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Which changes one command made together, and which command a change took back.
  await sql.raw('alter table "history" add column "command_id" text').execute(db)
  await sql.raw('alter table "history" add column "undoes" text').execute(db)
  await index(db, 'history', ['command_id', 'seq'])
  // Who is to offer and hold an interview.
  await sql
    .raw('alter table "interview" add column "assigned_to" text references "worker" ("id")')
    .execute(db)
  await recordTable(db, 'copied_out', {
    child_id: 'ref!:child',
    episode_id: 'ref:episode',
    interview_id: 'ref:interview',
    sha256: 'text!',
  })
  for (const column of ['child_id', 'episode_id', 'interview_id']) await index(db, 'copied_out', [column])
  // Part of a reference is looked for in these and not in the rows, which hold everything about an episode.
  for (const column of ['ref', 'police_ref'])
    await sql
      .raw(
        `create index "episode_plain_${column}" on "episode" (lower(replace(replace(replace("${column}", '-', ''), '/', ''), ' ', '')), "id")`,
      )
      .execute(db)
}
