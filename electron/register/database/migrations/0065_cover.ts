import type { Kysely } from 'kysely'
import { index, partialIndex, plainTable, recordTable } from './tables'

/** The PIN of the cover, children whose record only some may open, and papers printed before the reason was given. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await plainTable(db, 'cover_pin', '"user_id" text primary key not null references "user" ("id")', {
    salt: 'blob!',
    hash: 'blob!',
    memory_kib: 'integer!',
    passes: 'integer!',
    lanes: 'integer!',
    chosen_at: 'text!',
  })
  await recordTable(db, 'restriction', {
    child_id: 'ref!:child',
    reason: 'text!',
    ring_name: 'text!',
    ring_phone: 'text',
  })
  await partialIndex(db, 'restriction', ['child_id'], 'standing', 'withdrawn_at is null')
  await recordTable(db, 'restriction_person', {
    restriction_id: 'ref!:restriction',
    user_id: 'ref!:user',
  })
  await index(db, 'restriction_person', ['restriction_id'])
  await recordTable(db, 'unseen_notice', {
    child_id: 'ref!:child',
    about: 'text!',
    at: 'text',
    at_precision: 'exact|approx|date_only|unknown',
    told_by: 'text!',
    words: 'text',
    taken_up_at: 'text',
    taken_up_by: 'ref:user',
  })
  await partialIndex(db, 'unseen_notice', ['id'], 'waiting', 'taken_up_at is null')
  await recordTable(db, 'emergency_print', {
    child_id: 'ref:child',
    what: 'text!',
    printed_at: 'text!',
    printed_by: 'ref!:user',
    reason: 'text',
    reason_at: 'text',
  })
  await partialIndex(db, 'emergency_print', ['id'], 'unexplained', 'reason is null')
}
