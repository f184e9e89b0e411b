import { sql, type Kysely } from 'kysely'
import { index, recordTable } from './tables'

/**
 * Further notices of an absence that is known already; a child put together with another record; since when a child
 * is unaccompanied, and whether trafficking is suspected.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'notice', {
    episode_id: 'ref!:episode',
    received: 'moment',
    source_code: 'text',
    told_by: 'text',
    reference: 'text',
    said: 'text',
  })
  await index(db, 'notice', ['episode_id'])
  for (const column of [
    '"uasc_from" text',
    `"trafficked" text not null default 'not_known' check ("trafficked" in ('yes', 'no', 'not_known'))`,
    '"trafficked_on" text',
    '"duplicate_of" text references "child" ("id")',
  ])
    // One connection: columns are added one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    await sql.raw(`alter table "child" add column ${column}`).execute(db)
}
