import { sql, type Kysely } from 'kysely'
import { index, plainTable, recordTable } from './tables'

/** People, settings, option lists, drafts, history and the append-only audit trail. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'user', { name: 'text!', role: 'text!', slot_id: 'text!', ends_on: 'text' })
  await recordTable(db, 'setting', { key: 'text!', value: 'text!' })
  await index(db, 'setting', ['key'], true)
  await recordTable(db, 'code', {
    list: 'text!',
    code: 'text!',
    label: 'text!',
    active_from: 'text',
    active_to: 'text',
  })
  await index(db, 'code', ['list', 'code'], true)

  await plainTable(db, 'draft', '"id" text primary key not null', {
    kind: 'text!',
    subject_id: 'text',
    child_id: 'text',
    author_id: 'ref!:user',
    started_at: 'text!',
    saved_at: 'text!',
    body: 'text!',
  })
  await plainTable(db, 'history', '"seq" integer primary key not null', {
    table_name: 'text!',
    record_id: 'text!',
    version: 'integer!',
    at: 'text!',
    by_user: 'text!',
    command: 'text!',
    before: 'text',
    after: 'text!',
  })
  await index(db, 'history', ['record_id', 'seq'])

  await plainTable(db, 'audit', '"seq" integer primary key not null', {
    at: 'text!',
    actor_id: 'text!',
    actor_name: 'text!',
    action: 'text!',
    subject_kind: 'text',
    subject_id: 'text',
    detail: 'text!',
    previous_hash: 'text!',
    hash: 'text!',
  })
  await index(db, 'audit', ['subject_id', 'seq'])
  for (const table of ['audit', 'history'])
    for (const change of ['update', 'delete'])
      await sql
        .raw(
          `create trigger ${table}_no_${change} before ${change} on ${table} begin select raise(abort, '${table} is append-only'); end`,
        )
        .execute(db)
}
