import { codeLists, labelFor, labelWithCode, type CodeListName } from '../../../../shared/codes'
import { isInstant } from '../../../../shared/domain/time/instant'
import { isLocalDate } from '../../../../shared/domain/time/localDate'
import { exactly, momentOf, type Precision } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { columnValueWords, columnWords } from '../../../../shared/text/columnWords'
import { fieldWords, hasFieldWords } from '../../../../shared/text/fieldWords'
import { leftKindWords } from '../../../../shared/text/leftKindWords'
import { otherAuthorityName } from '../authorityName'
import { canPutBackColumn, standingColumns } from './waysBack'

/** One change of a record in words. */
export interface ChangeInWords {
  readonly column: string
  readonly before: string | null
  readonly after: string | null
  /** The columns behind it, where the value before can be put back; else none. */
  readonly columns: readonly string[]
}

type Columns = Readonly<Record<string, string | number | null>>

/** Option lists the codes of a column come from, by table where tables differ. */
const listOf: Readonly<Record<string, CodeListName>> = {
  ethnicity: 'ethnicity',
  sex_903: 'sex903',
  gender_annex_a: 'genderAnnexA',
  nrm_status: 'nrmStatus',
  responsible_la: 'authority',
  placement_la: 'authority',
  notifying_la: 'authority',
  la: 'authority',
  approved_as: 'placementApproval',
  'place.kind': 'placeKind',
  'mention.field': 'mentionField',
  flag: 'childFlag',
  role: 'contactRole',
  care_status: 'careStatus',
  legal_status: 'legalStatus',
  placement_type: 'placementType',
  notice_source: 'noticeSource',
  source_code: 'noticeSource',
  prevention_interview_mode: 'preventionMode',
  began: 'began',
  return_mode: 'returnMode',
  not_returned_reason: 'notReturnedReason',
  group_override: 'episodeGroup',
  mode: 'interviewMode',
  place_type: 'interviewPlace',
  delivered_by: 'deliveredBy',
  asked_of: 'deliveredBy',
  to_whom: 'offerTo',
  method: 'offerMethod',
  result: 'offerResult',
  'worker.type': 'interviewerType',
  'placement.provider': 'placementProvider',
  'episode.type': 'episodeType',
  'episode_type_history.type': 'episodeType',
  'action.type': 'actionType',
  'meeting.type': 'meetingType',
  recipient: 'notificationRecipient',
  'notification.method': 'notificationMethod',
  police_told_method: 'notificationMethod',
  'help.type': 'helpType',
  'help.state': 'helpState',
  'share.kind': 'shareKind',
  'share.basis': 'shareBasis',
  'share.method': 'shareMethod',
  'interview.outcome': 'interviewOutcome',
  harm_level: 'harmLevel',
  relationship: 'companionRelationship',
  age_band: 'ageBand',
  'interview_feedback.answer': 'feedbackAnswer',
  'interview_mark.kind': 'markKind',
  'paper_given.asked_by': 'paperFor',
  rne: 'reasonForNewEpisode',
  ls: 'legalStatus',
  cin: 'categoryOfNeed',
  'care_episode.place': 'placementType',
  place_provider: 'placementProvider',
  rec: 'reasonEpisodeCeased',
  reason_place_change: 'reasonPlacementChanged',
  missing: 'episodeType',
}

/** Tables that hold what stands in a file of the 903: their codes are told with the words. */
const ofThe903: ReadonlySet<string> = new Set(['care_episode', 'missing_file_row'])

const answers: Readonly<Record<string, string>> = {
  yes: 'yes',
  no: 'no',
  not_known: 'not known',
  tell: 'may be told',
  ask_first: 'ask first',
  do_not_tell: 'do not tell',
  done: 'done',
  not_done: 'not done',
  will: 'will do it',
  will_not: 'will not do it',
  open: 'open',
  closed: 'closed',
  cancelled: 'cancelled',
  exact: 'exact',
  approx: 'about',
  unknown: 'not known',
  police: 'police',
  council: 'council',
}

/** Columns of numbers that mean yes or no. */
const switches: ReadonlySet<string> = new Set([
  'address_confidential',
  'before_homeward',
  'still_missing_question',
])

/** Columns that say nothing to a reader: other records' ids, and what the writer fills. */
const unsaid: ReadonlySet<string> = new Set([
  'child_id',
  'episode_id',
  'interview_id',
  'placement_id',
  'duplicate_of',
  'status_at_start',
  'source',
  'import_batch_id',
  'withdrawn_at',
  'withdrawn_by',
  'closed_by',
  'submitted_by',
])

/** What a record held before and after one change, and which columns changed. */
export interface RecordChange {
  readonly table: string
  readonly before: Columns | null
  readonly after: Columns
  readonly changed: readonly string[]
}

/** Names of other records, by id: who held an interview, where a child lives, which episode; this council by its number. */
export type NamesById = ReadonlyMap<string, string>

/**
 * A change in words: which field, what it held, what it holds now. The two columns of a time are told as one; a
 * column that would say nothing to a reader is left out.
 */
export function changesInWords(change: RecordChange, names: NamesById): ChangeInWords[] {
  const { table, before, after, changed } = change
  if (table === 'interview_theme') return themeInWords(before, after)
  if (table === 'interview_episode') return coveredInWords(before, after, names)
  if (table === 'interview_mark') return markInWords(before, after)
  const columns = [...new Set(changed.map((column) => timeColumn(column, after)))]
  return columns.flatMap((column) => {
    const field = fieldOf(column)
    if (unsaid.has(column) || field === null) return []
    const told = {
      columns: before === null ? [] : columnsBehind(table, column, before),
      column: fieldWords(field),
      before: before === null ? null : valueInWords(table, column, before, names),
      after: valueInWords(table, column, after, names),
    }
    return told.before === told.after ? [] : [told]
  })
}

/** Columns of a record as a person reads them: what the form calls each, and its value in words; null for none. */
export function rowInWords(
  table: string,
  columns: readonly string[],
  row: object,
  names: NamesById,
): { readonly label: string; readonly value: string | null }[] {
  const held = { ...row } as Columns
  return columns.map((column) => ({
    label: labelOf(table, column),
    value: valueInWords(table, column, held, names),
  }))
}

function labelOf(table: string, column: string): string {
  const field = fieldOf(column)
  return field === null ? columnWords(table, column) : fieldWords(field)
}

/** The columns of a field; a time has two. None where the value cannot be put back by itself. */
function columnsBehind(table: string, column: string, before: Columns): string[] {
  if (column === 'withdrawn_reason') return canPutBackColumn(table, column, null) ? [...standingColumns] : []
  const precision = column.replace(/_at$/, '_precision')
  const columns = precision in before ? [...new Set([column, precision])] : [column]
  return columns.every((each) => canPutBackColumn(table, each, before[each])) ? columns : []
}

/** `left_precision` is told with `left_at`; `dob_precision` stands for itself. */
function timeColumn(column: string, row: Columns): string {
  const time = column.replace(/_precision$/, '_at')
  return time in row ? time : column
}

function fieldOf(column: string): string | null {
  const [whole, event] = [camel(column), camel(column.replace(/_at$/, ''))]
  if (hasFieldWords(whole)) return whole
  return hasFieldWords(event) ? event : null
}

function isLive(row: Columns | null): row is Columns {
  return row !== null && (row['withdrawn_at'] ?? null) === null
}

/** What a child said, chosen from a list: told as an answer given or taken back. */
function themeInWords(before: Columns | null, after: Columns): ChangeInWords[] {
  const list = String(after['list'])
  const answer = list in codeLists ? labelFor(list as CodeListName, String(after['code'])) : list
  return [
    {
      column: fieldWords(list),
      before: isLive(before) ? answer : null,
      after: isLive(after) ? answer : null,
      columns: before === null ? [] : [...standingColumns],
    },
  ]
}

/** A mark is told by what it says of which words; that it moved along with its text says nothing. */
function markInWords(before: Columns | null, after: Columns): ChangeInWords[] {
  const words = (row: Columns): string =>
    `${labelFor('markKind', String(row['kind']))}: “${String(row['quote'])}”${row['end_at_char'] === null ? ', no longer in the text' : ''}`
  const told = {
    column: fieldWords('marks'),
    before: isLive(before) ? words(before) : null,
    after: isLive(after) ? words(after) : null,
    // Where a mark stands in its text follows the text; only taking it away can be taken back.
    columns: isLive(before) && !isLive(after) ? [...standingColumns] : [],
  }
  return told.before === told.after ? [] : [told]
}

function coveredInWords(before: Columns | null, after: Columns, names: NamesById): ChangeInWords[] {
  const id = String(after['episode_id'])
  const episode = names.get(id) ?? id
  return [
    {
      column: 'Covers episode',
      before: isLive(before) ? episode : null,
      after: isLive(after) ? episode : null,
      columns: [],
    },
  ]
}

function camel(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function valueInWords(table: string, column: string, row: Columns, names: NamesById): string | null {
  const value = row[column]
  const precision = row[column === 'at' ? 'at_precision' : column.replace(/_at$/, '_precision')]
  if (/(^|_)at$/.test(column) && typeof precision === 'string')
    return value === null || value === undefined
      ? null
      : exactWords(momentOf(String(value), precision as Precision))
  if (value === null || value === undefined || value === '') return null
  if (switches.has(column)) return value === 1 ? 'yes' : 'no'
  if (column.endsWith('_id') || column === 'assigned_to') return names.get(String(value)) ?? null
  if (column.endsWith('_by') && names.has(String(value))) return names.get(String(value)) ?? null
  if (column === 'feelings') return feelingsInWords(String(value))
  if (table === 'return_run' && column === 'kind') return leftKindWords(String(value))
  if (table === 'interview_theme' && column === 'list') return fieldWords(String(value))
  if (table === 'child_page' && column === 'feedback') return feedbackInWords(String(value))
  const list = listFor(table, column, row)
  if (list === 'authority') return names.get(String(value)) ?? otherAuthorityName(String(value))
  if (list !== undefined && ofThe903.has(table)) return labelWithCode(list, String(value))
  return textInWords(list, columnValueWords(table, column, String(value)))
}

function feelingsInWords(codes: string): string {
  const labels = codes.split(',').map((code) => labelFor('feeling', code))
  return labels.join(', ')
}

/** @param json the answers as `child_page` keeps them */
function feedbackInWords(json: string): string {
  const answers = JSON.parse(json) as readonly {
    question: string
    answer: string | null
    note: string | null
  }[]
  return answers
    .flatMap(({ question, answer, note }) => {
      const said = [answer === null ? null : labelFor('feedbackAnswer', answer), note].filter(Boolean)
      return said.length === 0 ? [] : [`${question} ${said.join('. ')}`]
    })
    .join(' ')
}

function listFor(table: string, column: string, row: Columns): CodeListName | undefined {
  if (column === 'outcome_reason')
    return row['outcome'] === 'not_offered' ? 'notOfferedReason' : 'notCompletedReason'
  if (column === 'grade') return row['given_by'] === 'council' ? 'councilRisk' : 'policeGrade'
  const list = table === 'interview_theme' && column === 'code' ? String(row['list']) : ''
  if (list in codeLists) return list as CodeListName
  return listOf[`${table}.${column}`] ?? listOf[column]
}

function textInWords(list: CodeListName | undefined, value: string): string {
  if (list !== undefined) return labelFor(list, value)
  if (isLocalDate(value)) return plainDateWords(value)
  if (isInstant(value)) return exactWords(exactly(value))
  return answers[value] ?? value
}
