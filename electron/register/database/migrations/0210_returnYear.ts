import type { Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** What people say of a year's return (complete, checked, approved, submitted), and notes for what DfE must accept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'return_step', {
    year: 'integer!',
    step: 'complete|checked|approved|approved_outside|submitted',
    sha256: 'text!',
    run_id: 'ref:return_run',
    other_name: 'text',
    on_day: 'text',
  })
  await index(db, 'return_step', ['year'])
  await recordTable(db, 'return_note', {
    year: 'integer!',
    child_id: 'ref:child',
    child_ref: 'text',
    rule: 'text',
    note: 'text!',
  })
  await index(db, 'return_note', ['year'])
  // Read at every look at a year: by year, without the bytes of every paper that ever left.
  await index(db, 'return_run', ['kind', 'year'])
}
