import { sql, type Kysely } from 'kysely'
import { partialIndex } from './tables'

/** What Today and the pages it leads to pick from: few rows of long tables, each found without reading the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // By when they began: the crossings of a council's line, and a year of a home. Status and withdrawal stand in it
  // although they pick nothing: an index that lacks a column the question names is not read alone, and the rows, which
  // hold the whole story, are many times as long.
  await sql
    .raw(
      `create index "episode_lately" on "episode" (coalesce("start_override_at", case when "left_at" is null then "last_seen_at" when "last_seen_at" is null or "left_at" >= "last_seen_at" then "left_at" else "last_seen_at" end), "child_id", "type", "placement_id", "id", "status", "withdrawn_at") where "withdrawn_at" is null and "status" <> 'cancelled'`,
    )
    .execute(db)
  await partialIndex(
    db,
    'placement',
    ['child_id'],
    'unplaced',
    'placement_la is null and withdrawn_at is null',
  )
  for (const table of ['child', 'episode'])
    // One connection: indices are made one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await partialIndex(db, table, ['duplicate_of'], 'doubles', 'duplicate_of is not null')
}
