import type { Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** The child's profile for a night call, and photos. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'profile', {
    child_id: 'ref!:child',
    height: 'text',
    build: 'text',
    hair: 'text',
    eyes: 'text',
    skin: 'text',
    body_marks: 'text',
    usual_clothing: 'text',
    phones: 'text',
    social_media: 'text',
    goes_to: 'text',
    medical: 'text',
    medication: 'text',
    without_medication: 'text',
    travel: 'text',
    money: 'text',
    advice: 'text',
  })
  await index(db, 'profile', ['child_id'])
  await recordTable(db, 'photo', {
    child_id: 'ref!:child',
    taken_on: 'text',
    content: 'blob!',
    width: 'integer!',
    height: 'integer!',
  })
  await index(db, 'photo', ['child_id'])
}
