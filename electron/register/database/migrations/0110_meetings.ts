import { sql, type Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** Meetings with what they answer and what follows from them, and who was told against a "do not tell". */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of [
    `"meeting" add column "not_held_reason" text`,
    ...['discussion_offered', 'actions_reviewed', 'alternatives_considered'].map(
      (answer) =>
        `"meeting" add column "${answer}" text not null default 'not_known' check ("${answer}" in ('yes', 'no', 'not_known'))`,
    ),
    `"action" add column "meeting_id" text references "meeting" ("id")`,
    `"notification" add column "despite_reason" text`,
    `"episode" add column "police_told_by" text`,
    `"episode" add column "police_told_method" text`,
  ])
    await sql.raw(`alter table ${column}`).execute(db)
  await recordTable(db, 'meeting_answer', {
    meeting_id: 'ref!:meeting',
    episode_id: 'ref!:episode',
    asked: 'text!',
  })
  await index(db, 'meeting_answer', ['meeting_id'])
  await index(db, 'meeting_answer', ['episode_id'])
  await index(db, 'meeting', ['episode_id'])
  await index(db, 'action', ['meeting_id'])
  // Which children are over a council's line is read from this index alone, in its order.
  await sql
    .raw(
      `create index "episode_starts" on "episode" ("child_id", substr(coalesce("start_override_at", case when "left_at" is null then "last_seen_at" when "last_seen_at" is null or "left_at" >= "last_seen_at" then "left_at" else "last_seen_at" end), 1, 10), "type") where "withdrawn_at" is null and "status" <> 'cancelled'`,
    )
    .execute(db)
  await strategyDiscussions(db)
  await repeatTriggers(db)
}

/** A strategy discussion was a time and a note of the episode; it is a meeting like every other now. */
async function strategyDiscussions(db: Kysely<unknown>): Promise<void> {
  const columns = ['strategy_discussion_at', 'strategy_discussion_precision', 'strategy_discussion_note']
  await sql
    .raw(
      `insert into "meeting" ("id", "child_id", "episode_id", "type", "at", "at_precision", "decisions", "created_at", "created_by", "updated_at", "updated_by", "version", "source")
       select lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
         "child_id", "id", 'strategy', "strategy_discussion_at", "strategy_discussion_precision", "strategy_discussion_note",
         "updated_at", "updated_by", "updated_at", "updated_by", 1, "source"
       from "episode" where "strategy_discussion_at" is not null or "strategy_discussion_note" is not null`,
    )
    .execute(db)
  for (const column of columns) await sql.raw(`alter table "episode" drop column "${column}"`).execute(db)
}

/** Repeat triggers were a count and days; what a council set goes on, switched on, with the rest filled in. */
async function repeatTriggers(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `update "setting" set "value" = (
         select json_group_array(json_object(
           'id', 'kept' || "key", 'count', json_extract("value", '$.count'), 'days', json_extract("value", '$.days'),
           'types', json('["M","A"]'), 'action', 'Decide what to do', 'source', '', 'since', null, 'on', json('true')
         )) from json_each("setting"."value")
       ) where "key" = 'repeatTriggers'`,
    )
    .execute(db)
}
