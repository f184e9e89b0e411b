import type { Kysely } from 'kysely'
import { index, recordTable } from './tables'

/** Legal holds, the yearly review, records destroyed for good, and logs of requests and breaches with their clocks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'legal_hold', {
    child_id: 'ref:child',
    reason: 'text!',
    asked_by: 'text!',
    review_on: 'text!',
  })
  await index(db, 'legal_hold', ['child_id'])
  await recordTable(db, 'retention_review', {
    child_id: 'ref:child',
    reason: 'text',
    look_again_on: 'text',
  })
  await index(db, 'retention_review', ['child_id'])
  await recordTable(db, 'destruction', {
    child_id: 'text!',
    reference: 'text!',
    reason: 'text!',
    archive: 'pack|none',
    archive_note: 'text!',
    advised_by: 'text',
    class: 'text!',
    kept_until: 'text!',
    confirmed_at: 'text',
    confirmed_by: 'text',
    archive_sha256: 'text',
    removed: 'text',
  })
  await index(db, 'destruction', ['child_id'])
  await recordTable(db, 'rights_case', {
    kind: 'subjectAccess|correction|complaint|breach',
    child_id: 'ref:child',
    received: 'moment',
    from_whom: 'text!',
    what: 'text!',
    extended_why: 'text',
    acknowledged_on: 'text',
    high_risk: 'yesNo',
    commissioner_told: 'moment',
    commissioner_not_told_why: 'text',
    people_told_on: 'text',
    closed_on: 'text',
    outcome: 'text',
  })
  await index(db, 'rights_case', ['child_id'])
  await recordTable(db, 'rights_pause', {
    case_id: 'ref!:rights_case',
    from_on: 'text!',
    to_on: 'text',
    why: 'text!',
  })
  await index(db, 'rights_pause', ['case_id'])
}
