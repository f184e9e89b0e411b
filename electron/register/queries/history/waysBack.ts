import type { Permission } from '../../../../shared/contract/permissions'
import type { StaysCode } from '../../../../shared/text/staysWords'
import type { RecordTable } from '../../database/schema'

/** A table whose earlier values go back, with the checks `commands/history/putBackRules.ts` names. */
export interface GoesBack {
  /** That of the record's own form. */
  readonly permission: Permission
  /** Written with an interview: stays as it is once that is finished. */
  readonly ofInterview?: true
  /** A line of a form: whether it stands is a value like any other, and it has no button of its own to bring it back. */
  readonly line?: true
}

/** A table whose rows are not put back from history, and why. */
export interface StaysAsItIs {
  readonly stays: StaysCode
}

const line = { permission: 'interviews.record', ofInterview: true, line: true } as const

/**
 * Whether earlier values of a record can be put back, for every table of records there is: a new table does not
 * compile until somebody has decided.
 */
export const waysBack = {
  child: { permission: 'children.write' },
  child_alias: { permission: 'children.write' },
  child_flag: { permission: 'children.write' },
  contact: { permission: 'children.write' },
  status_period: { permission: 'children.write' },
  profile: { permission: 'profile.write' },
  placement: { permission: 'placements.write' },
  place: { permission: 'places.write' },
  person: { permission: 'persons.write' },
  episode: { permission: 'episodes.record' },
  episode_grade: { permission: 'episodes.record' },
  notification: { permission: 'notifications.record' },
  interview: { permission: 'interviews.record', ofInterview: true },
  offer: { permission: 'interviews.record', ofInterview: true },
  interview_request: { permission: 'interviews.record', ofInterview: true },
  interview_theme: line,
  interview_feedback: line,
  interview_mark: line,
  companion: line,
  interview_place: line,
  report_chase: line,
  worker: { permission: 'interviews.record' },
  action: { permission: 'actions.record' },
  help: { permission: 'actions.record' },
  meeting: { permission: 'meetings.record' },
  share: { permission: 'sharing.record' },

  notice: { stays: 'onlyWhole' },
  addendum: { stays: 'onlyWhole' },
  escalation_decision: { stays: 'onlyWhole' },
  meeting_answer: { stays: 'onlyWhole' },
  photo: { stays: 'onlyWhole' },
  mention: { stays: 'onlyWhole' },
  not_same: { stays: 'onlyWhole' },
  return_note: { stays: 'onlyWhole' },
  report_words: { stays: 'onlyWhole' },
  sign_off: { stays: 'decision' },
  return_step: { stays: 'decision' },
  correction: { stays: 'decision' },
  child_page: { stays: 'childsOwn' },
  interview_episode: { stays: 'chosenInForm' },
  episode_type_history: { stays: 'chosenInForm' },
  child_identifier: { stays: 'fromFiles' },
  care_episode: { stays: 'fromFiles' },
  import_batch: { stays: 'fromFiles' },
  missing_file_row: { stays: 'fromFiles' },
  homes_extract: { stays: 'left' },
  paper_given: { stays: 'left' },
  paper_decision: { stays: 'left' },
  return_run: { stays: 'left' },
  copied_out: { stays: 'left' },
  emergency_print: { stays: 'left' },
  document: { stays: 'left' },
  user: { stays: 'ownPage' },
  setting: { stays: 'ownPage' },
  logo: { stays: 'ownPage' },
  restriction: { stays: 'ownPage' },
  restriction_person: { stays: 'ownPage' },
  unseen_notice: { stays: 'ownPage' },
  legal_hold: { stays: 'ownPage' },
  retention_review: { stays: 'decision' },
  destruction: { stays: 'decision' },
  rights_case: { stays: 'ownPage' },
  rights_pause: { stays: 'ownPage' },
} as const satisfies Record<RecordTable, GoesBack | StaysAsItIs>

/** Tables whose earlier values go back. */
export type RestorableTable = {
  [T in RecordTable]: (typeof waysBack)[T] extends GoesBack ? T : never
}[RecordTable]

/** What was decided for a table, by the name history keeps. */
export function wayBackOf(table: string): GoesBack | StaysAsItIs {
  return Object.hasOwn(waysBack, table) ? waysBack[table as RecordTable] : { stays: 'onlyWhole' }
}

/** Columns that follow from what people do (closing, finishing, moving), not from what they write in a form. */
const notByThemselves: ReadonlySet<string> = new Set([
  'id',
  'source',
  'import_batch_id',
  'status',
  'closed_at',
  'closed_by',
  'submitted_at',
  'submitted_by',
  'sign_off_id',
  'ref',
  'child_id',
  'episode_id',
  'interview_id',
  'placement_id',
  'meeting_id',
  'duplicate_of',
  'merged_into',
  'status_at_start',
  'before_homeward',
  'still_missing_question',
  'user_id',
  // Which line it is: fixed when it is made. Where a mark stands follows its text.
  'event',
  'number',
  'field',
  'start_at_char',
  'end_at_char',
])

/** Whether a record stands: with its reason, one value. */
export const standingColumns: readonly string[] = ['withdrawn_at', 'withdrawn_by', 'withdrawn_reason']

/** Of an episode: its type has a history of its own, with the moment it changed. */
const notOfEpisodes: ReadonlySet<string> = new Set(['type'])

/** Whether a column's earlier value can be put back on its own. */
export function canPutBackColumn(table: string, column: string, value: unknown): boolean {
  const way = wayBackOf(table)
  if ('stays' in way || notByThemselves.has(column)) return false
  if (standingColumns.includes(column)) return way.line === true
  if (table === 'episode' && notOfEpisodes.has(column)) return false
  // A file that was replaced is in history by its hash alone.
  return typeof value !== 'object' || value === null
}
