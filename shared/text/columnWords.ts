import { classWords } from './retentionWords'
import { kindWords } from './rightsWords'

/**
 * What columns of records are called where no form has words for them: in a child's whole record, which shows every
 * column of every table. By table and column where tables differ.
 */
const words: Readonly<Record<string, string>> = {
  value: 'Identifier',
  decom: 'Began (DECOM)',
  dec: 'Ended (DEC)',
  rne: 'Reason for the new episode (RNE)',
  ls: 'Legal status (LS)',
  cin: 'Category of need (CIN)',
  place: 'Kind of placement (PLACE)',
  place_provider: 'Provider (PLACE_PROVIDER)',
  rec: 'Reason it ended (REC)',
  reason_place_change: 'Why the placement changed',
  home_post: 'Postcode of the home',
  pl_post: 'Postcode of the placement',
  reason: 'Reason',
  reason_at: 'Reason given',
  ring_name: 'Whom to ring',
  ring_phone: 'Telephone number',
  event: 'Told of',
  episode_id: 'Episode',
  list: 'Question',
  code: 'Answer',
  number: 'Number of the question',
  written_at: 'Written',
  comment: 'Comment',
  other_name: 'Who decided',
  outside_on: 'Decided outside Homeward on',
  text: 'Text',
  looked_at: 'Looked at',
  looked_by: 'Looked at by',
  about: 'About',
  taken_up_at: 'Taken up',
  printed_at: 'Printed',
  year: 'Year',
  file_name: 'File',
  how: 'How it left',
  destroyed_on: 'Copy destroyed',
  asked_by: 'Asked for by',
  'paper_given.asked_by': 'Who asked',
  why: 'Why',
  row: 'Row of the file',
  child_ref: "Council's reference",
  missing: 'Missing or away',
  mis_start: 'From',
  mis_end: 'To',
  review_on: 'To be looked at again on',
  look_again_on: 'To be looked at again on',
  archive: 'Archive',
  archive_note: 'About the archive',
  advised_by: 'Advised by',
  class: 'Kept as',
  kept_until: 'Kept until',
  confirmed_at: 'Confirmed',
  from_whom: 'From whom',
  extended_why: 'Why the time was extended',
  extension_told_on: 'Told of the extension on',
  acknowledged_on: 'Acknowledged',
  high_risk: 'High risk to people',
  commissioner_told_at: 'Information Commissioner told',
  commissioner_not_told_why: 'Why the Information Commissioner was not told',
  people_told_on: 'People told',
  closed_on: 'Closed',
  from_on: 'From',
  to_on: 'To',
}

/** What a column is called; its own name where nobody has thought of words, which a test finds. */
export function columnWords(table: string, column: string): string {
  return words[`${table}.${column}`] ?? words[column] ?? column
}

/** Words of values that come from no option list, by table and column. */
const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'rights_case.kind': kindWords,
  'destruction.class': classWords,
  'destruction.archive': { pack: 'kept outside the register', none: 'none' },
  'escalation_decision.kind': {
    overdue: 'Interview overdue',
    noAnswer: 'No answer from who was asked to hold the interview',
    longMissing: 'Missing past a review point',
  },
  'sign_off.decision': {
    approved: 'Signed off',
    returned: 'Sent back',
    escalated: 'Passed on',
    approved_outside: 'Signed off outside Homeward',
  },
  'notification.event': { missing: 'the child is missing', found: 'the child is found' },
}

/** A value such as `subjectAccess` in words; as it stands where it is text already. */
export function columnValueWords(table: string, column: string, value: string): string {
  return values[`${table}.${column}`]?.[value] ?? value
}
