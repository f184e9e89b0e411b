import type { RecordTable } from '../../database/schema'

/** Why rows of a table stay when a child's record is destroyed. */
const stays = {
  council: 'stays: the council’s own, about no child',
  people: 'stays: people who work with the register',
  shared: 'stays: places and people several records name',
  sent: 'stays: what was sent for everybody; files that hold the child are emptied',
  accounts: 'stays: says that a record was destroyed, without a name',
} as const

/**
 * What becomes of each table's rows when a child's record is destroyed for good: a new table does not compile until
 * somebody has decided. Rows that go are found by the references of the schema, from the child outwards; a test sees
 * that nothing that leads to a child stays.
 */
export const whatGoes = {
  child: 'goes',
  child_alias: 'goes',
  child_identifier: 'goes',
  child_flag: 'goes',
  status_period: 'goes',
  contact: 'goes',
  profile: 'goes',
  photo: 'goes',
  placement: 'goes',
  care_episode: 'goes',
  episode: 'goes',
  episode_type_history: 'goes',
  episode_grade: 'goes',
  notification: 'goes',
  notice: 'goes',
  interview: 'goes',
  interview_episode: 'goes',
  interview_theme: 'goes',
  interview_request: 'goes',
  interview_feedback: 'goes',
  interview_mark: 'goes',
  interview_place: 'goes',
  companion: 'goes',
  child_page: 'goes',
  report_chase: 'goes',
  offer: 'goes',
  sign_off: 'goes',
  addendum: 'goes',
  correction: 'goes',
  escalation_decision: 'goes',
  action: 'goes',
  help: 'goes',
  meeting: 'goes',
  meeting_answer: 'goes',
  share: 'goes',
  mention: 'goes',
  document: 'goes',
  paper_given: 'goes',
  paper_decision: 'goes',
  copied_out: 'goes',
  emergency_print: 'goes',
  restriction: 'goes',
  restriction_person: 'goes',
  unseen_notice: 'goes',
  missing_file_row: 'goes',
  return_note: 'goes',
  legal_hold: 'goes',
  retention_review: 'goes',
  rights_case: 'goes',
  rights_pause: 'goes',

  // A paper about one child goes with it; a return about everybody is no child's row.
  return_run: 'goes',
  return_step: stays.sent,
  homes_extract: stays.sent,
  import_batch: stays.sent,
  place: stays.shared,
  person: stays.shared,
  not_same: stays.shared,
  worker: stays.people,
  user: stays.people,
  setting: stays.council,
  report_words: stays.council,
  logo: stays.council,
  destruction: stays.accounts,
} as const satisfies Record<RecordTable, string>

/** Whether rows of a table go with the child they hang on. */
export function goesWithChild(table: RecordTable): boolean {
  return whatGoes[table] === 'goes'
}
