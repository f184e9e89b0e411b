import type { Kysely } from 'kysely'
import { addColumns, index, partialIndex, recordTable } from './tables'

/** What placement law asks for, homes with their duty phone, and what was given to the police about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db, 'placement', {
    place_text: 'text',
    approved_as: 'text',
    approval_not_needed: 'text',
    host_notice_not_given: 'text',
    care_plan_sent_on: 'text',
    missing_risk_assessed: 'yesNo',
    missing_risk_assessed_on: 'text',
    missing_risk_assessed_by: 'text',
    missing_risk_note: 'text',
    missing_strategy_on: 'text',
    missing_strategy_note: 'text',
  })
  await addColumns(db, 'place', {
    contact_name: 'text',
    missing_policy_received_on: 'text',
    note: 'text',
    merged_into: 'ref:place',
  })
  await index(db, 'placement', ['place_id'])
  await partialIndex(db, 'place', ['urn'], 'live_urn', 'withdrawn_at is null')
  await recordTable(db, 'homes_extract', {
    run_id: 'ref:return_run',
    recipient: 'text!',
    what: 'text!',
    basis: 'text!',
    homes: 'integer!',
  })
}
