import type { Kysely } from 'kysely'
import { addColumns, index, recordTable } from './tables'

/** Places and people named in the forms themselves, and names that were said to be two different ones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'episode', { thought_with: 'text' })
  await recordTable(db, 'interview_place', {
    interview_id: 'ref!:interview',
    name: 'text',
    note: 'text',
  })
  await index(db, 'interview_place', ['interview_id'])
  await recordTable(db, 'not_same', {
    what: 'place|person',
    words_key: 'text',
    one_place_id: 'ref:place',
    other_place_id: 'ref:place',
    one_person_id: 'ref:person',
    other_person_id: 'ref:person',
  })
}
