import type { Kysely } from 'kysely'
import { addColumns, index, recordTable } from './tables'

/** Places and people that children and adults name: what they are called, and every record that names them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'place', { also_called: 'text', risk_note: 'text' })
  await recordTable(db, 'person', {
    name: 'text!',
    also_called: 'text',
    description: 'text',
    risk_note: 'text',
    merged_into: 'ref:person',
  })
  await recordTable(db, 'mention', {
    child_id: 'ref!:child',
    episode_id: 'ref:episode',
    interview_id: 'ref:interview',
    field: 'text!',
    words: 'text!',
    place_id: 'ref:place',
    person_id: 'ref:person',
  })
  for (const column of ['child_id', 'episode_id', 'interview_id', 'place_id', 'person_id'])
    await index(db, 'mention', [column])
}
