import type { Kysely } from 'kysely'
import { index, partialIndex, recordTable } from './tables'

/** Children, people around them, places, status periods, placements and the rows of episodes.csv. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'child', {
    local_ref: 'text',
    forename: 'text',
    surname: 'text',
    known_as: 'text',
    described_as: 'text',
    dob: 'text',
    dob_precision: 'exact|approx|unknown',
    date_of_death: 'text',
    sex_903: 'text',
    gender_annex_a: 'text',
    ethnicity: 'text',
    nationality: 'text',
    language: 'text',
    interpreter_needed: 'yesNo',
    religion: 'text',
    disability: 'yesNo',
    send: 'yesNo',
    communication_needs: 'text',
    uasc: 'yesNo',
    uasc_ceased_on: 'text',
    nrm_status: 'text',
    nrm_ref: 'text',
    nrm_date: 'text',
    responsible_la: 'text',
    worker_name: 'text',
    team: 'text',
    profile_reviewed_on: 'text',
  })
  await index(db, 'child', ['local_ref'])
  await partialIndex(db, 'child', ['id'], 'live', 'withdrawn_at is null')
  await aroundTheChild(db)
  await care(db)
  for (const table of [
    'child_alias',
    'child_identifier',
    'child_flag',
    'status_period',
    'contact',
    'placement',
    'care_episode',
  ])
    await index(db, table, ['child_id'])
}

/** Names, identifiers, flags, statuses and people. */
async function aroundTheChild(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'child_alias', { child_id: 'ref!:child', name: 'text!' })
  await recordTable(db, 'child_identifier', { child_id: 'ref!:child', kind: 'text!', value: 'text!' })
  await recordTable(db, 'child_flag', {
    child_id: 'ref!:child',
    flag: 'text!',
    started_on: 'text',
    ended_on: 'text',
    told_by: 'text',
    note: 'text',
  })
  await recordTable(db, 'status_period', {
    child_id: 'ref!:child',
    started_on: 'text!',
    ended_on: 'text',
    care_status: 'text!',
    legal_status: 'text',
    team: 'text',
    worker_name: 'text',
    iro_name: 'text',
  })
  await recordTable(db, 'contact', {
    child_id: 'ref!:child',
    name: 'text!',
    role: 'text!',
    parental_responsibility: 'yesNo',
    agency: 'text',
    phone: 'text',
    email: 'text',
    address: 'text',
    may_be_told: 'tell|ask_first|do_not_tell',
    may_be_told_reason: 'text',
    address_confidential: 'integer!',
    risk_note: 'text',
  })
}

/** Places, placements and the rows of episodes.csv. */
async function care(db: Kysely<unknown>): Promise<void> {
  await recordTable(db, 'place', {
    name: 'text!',
    kind: 'text!',
    urn: 'text',
    address: 'text',
    postcode: 'text',
    la: 'text',
    provider: 'text',
    police_force: 'text',
    phone: 'text',
  })
  await recordTable(db, 'placement', {
    child_id: 'ref!:child',
    started_on: 'text!',
    ended_on: 'text',
    placement_type: 'text',
    provider: 'text',
    place_id: 'ref:place',
    urn: 'text',
    postcode: 'text',
    placement_la: 'text',
    approved_by: 'text',
    approved_on: 'text',
    host_notified_on: 'text',
    emergency: 'yesNo',
    notifying_la: 'text',
    notice_received_on: 'text',
    has_missing_strategy: 'yesNo',
  })
  await recordTable(db, 'care_episode', {
    child_id: 'ref!:child',
    placement_id: 'ref:placement',
    decom: 'text!',
    dec: 'text',
    rne: 'text',
    ls: 'text',
    cin: 'text',
    place: 'text',
    place_provider: 'text',
    rec: 'text',
    reason_place_change: 'text',
    home_post: 'text',
    pl_post: 'text',
    urn: 'text',
  })
}
