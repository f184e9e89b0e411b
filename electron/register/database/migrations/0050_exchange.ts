import type { Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** Imports and what they did, rows of the council's own missing files, returns that left, documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'import_batch', {
    number: 'integer!',
    kind: 'ssda903|names|earlierEpisodes',
    year: 'integer',
    files: 'text!',
    counts: 'text!',
    first_history_seq: 'integer!',
    last_history_seq: 'integer!',
    undone_at: 'text',
    undone_by: 'text',
  })
  await index(db, 'import_batch', ['number'], true)
  await recordTable(db, 'missing_file_row', {
    year: 'integer!',
    row: 'integer!',
    child_id: 'ref:child',
    episode_id: 'ref:episode',
    child_ref: 'text!',
    dob: 'text!',
    missing: 'text!',
    mis_start: 'text!',
    mis_end: 'text!',
  })
  await index(db, 'missing_file_row', ['year'])
  await recordTable(db, 'return_run', {
    kind: 'text!',
    year: 'integer',
    child_id: 'ref:child',
    file_name: 'text!',
    how: 'text!',
    sha256: 'text!',
    bytes: 'integer!',
    counts: 'text!',
    content: 'blob',
    destroyed_on: 'text',
    destroyed_by: 'text',
  })
  await recordTable(db, 'document', {
    child_id: 'ref!:child',
    episode_id: 'ref:episode',
    interview_id: 'ref:interview',
    title: 'text!',
    media_type: 'text!',
    bytes: 'integer!',
    content: 'blob!',
    marking: 'text!',
  })
  await index(db, 'document', ['child_id'])
}
