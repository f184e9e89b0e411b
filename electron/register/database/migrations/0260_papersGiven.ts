import type { Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** Papers given to whoever asked, and what was decided on each passage of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'paper_given', {
    run_id: 'ref!:return_run',
    asked_by: 'text!',
    name: 'text!',
    why: 'text!',
    also_removed: 'text!',
  })
  await index(db, 'paper_given', ['run_id'])
  await recordTable(db, 'paper_decision', {
    paper_given_id: 'ref!:paper_given',
    item: 'text!',
    place: 'text!',
    kinds: 'text!',
    decision: 'show|remove',
  })
  await index(db, 'paper_decision', ['paper_given_id'])
}
