import type { RecordTable } from '../../database/schema'

/** Records of one table as a part of a child's whole record: every column that says something to a reader is shown. */
export interface Part {
  readonly table: RecordTable
  /** Through which records the rows belong to the child. */
  readonly of: 'child' | 'episode' | 'interview' | 'episodeOrInterview' | 'meeting' | 'case' | 'run'
  /** What one of them is called at its head: "Placement 2, from 4 May 2026". */
  readonly noun: string
  /** Column of the day or the time it is sorted and called by; the order of recording where there is none. */
  readonly day: string | null
  /** Only rows that were taken back, alone or with their interview: the others stand elsewhere in the paper. */
  readonly withdrawnOnly?: true
  /** Columns that need care, each with why: a code of `markKind`, or `free`. */
  readonly care?: Readonly<Record<string, string>>
  /** Why a row as a whole needs care. */
  readonly rowCare?: (row: PartRow) => string | null
  /** Column of another record's id that is told by its name: which episode. */
  readonly linked?: string
  /** Columns no paper can say. */
  readonly unsaid?: readonly string[]
}

export type PartRow = Readonly<Record<string, string | number | null>>

/** A section of the paper. */
export interface PartSection {
  readonly heading: string
  readonly parts: readonly Part[]
  readonly empty: string
}

const part = (table: RecordTable, noun: string, day: string | null, rest: Partial<Part> = {}): Part => ({
  table,
  of: 'child',
  noun,
  day,
  ...rest,
})

/** Records that stand with their episode or interview until they are taken back. */
const takenBack = (
  table: RecordTable,
  noun: string,
  day: string | null,
  of: Part['of'],
  care: Part['care'] = {},
): Part => ({ ...part(table, noun, day, { care }), of, withdrawnOnly: true })

const livedAt = { place_id: 'not_to_parent', place_text: 'not_to_parent', postcode: 'not_to_parent', urn: 'not_to_parent' } // prettier-ignore

/** Who the child is, who is around the child and where the child lived: before what happened. */
export const sectionsBefore: readonly PartSection[] = [
  {
    heading: 'The child',
    parts: [
      part('child_alias', 'Other name', null),
      part('child_identifier', 'Identifier', null),
      part('profile', 'Profile', null, { care: { goes_to: 'third_party' } }),
      part('photo', 'Photo', 'taken_on', { unsaid: ['content', 'width', 'height'] }),
    ],
    empty: 'Nothing further is recorded.',
  },
  {
    heading: 'People around the child',
    parts: [part('contact', 'Person', null, { rowCare: () => 'third_party' })],
    empty: 'Nobody is recorded.',
  },
  {
    heading: 'Where the child lived',
    parts: [
      part('placement', 'Placement', 'started_on', {
        care: { ...livedAt, missing_risk_note: 'free', missing_strategy_note: 'free' },
      }),
      part('care_episode', 'Care episode', 'decom', {
        care: { home_post: 'not_to_parent', pl_post: 'not_to_parent', urn: 'not_to_parent' },
      }),
    ],
    empty: 'No placement is recorded.',
  },
  {
    heading: 'Care and legal status',
    parts: [part('status_period', 'Status', 'started_on')],
    empty: 'No status is recorded.',
  },
  {
    heading: 'What people should know',
    parts: [
      part('child_flag', 'Flag', 'started_on', { care: { told_by: 'third_party', note: 'free' } }),
      part('restriction', 'Restricted record', null, { care: { reason: 'serious_harm' } }),
    ],
    empty: 'Nothing is recorded.',
  },
]

/** What was decided and done, after episodes and interviews. */
export const sectionsAfter: readonly PartSection[] = [
  {
    heading: 'Interviews: requests, reminders and what was withdrawn',
    parts: [
      part('interview_request', 'Request to hold the interview', 'asked_at', { of: 'interview' }),
      part('report_chase', 'Reminder about the report', 'chased_on', { of: 'interview' }),
      part('interview', 'Withdrawn interview', 'held_at', {
        withdrawnOnly: true,
        rowCare: () => 'third_party',
      }),
    ],
    empty: 'Nothing is recorded.',
  },
  {
    heading: 'Taken back in episodes and interviews',
    parts: [
      takenBack('notice', 'Notice', 'received_at', 'episode', { told_by: 'third_party', said: 'free' }),
      takenBack('episode_type_history', 'Type', 'from_at', 'episode', { note: 'free' }),
      takenBack('episode_grade', 'Risk grade', 'at', 'episode', { rationale: 'free' }),
      takenBack('notification', 'Who was told', 'at', 'episode', {
        by_name: 'third_party',
        not_told_reason: 'free',
        despite_reason: 'not_to_parent',
      }),
      {
        ...takenBack('interview_episode', 'Episode the interview was about', null, 'interview'),
        linked: 'episode_id',
      },
      takenBack('offer', 'Offer', 'at', 'interview', { by_name: 'third_party', note: 'free' }),
      takenBack('interview_theme', 'Answer', null, 'interview', { note: 'free' }),
      takenBack('interview_feedback', 'Answer about the interview', null, 'interview', {
        answer: 'free',
        note: 'free',
      }),
      takenBack('child_page', 'Page the child wrote', 'written_at', 'interview', {
        own_words: 'free',
        feeling_words: 'free',
        would_help: 'free',
      }),
      {
        ...takenBack('companion', 'Somebody the child was with', null, 'interview'),
        rowCare: () => 'third_party',
      },
      { ...takenBack('interview_place', 'Place', null, 'interview'), rowCare: () => 'third_party' },
      {
        ...takenBack('interview_mark', 'Marked passage', null, 'interview'),
        unsaid: ['start_at_char', 'end_at_char'],
        rowCare: ({ kind }) => String(kind),
      },
      takenBack('sign_off', 'Sign-off', 'created_at', 'interview', { comment: 'free' }),
      takenBack('addendum', 'Addition', 'created_at', 'interview', { text: 'free' }),
      takenBack('correction', 'Correction', 'created_at', 'interview', { reason: 'free' }),
    ],
    empty: 'Nothing was taken back.',
  },
  {
    heading: 'Meetings and decisions',
    parts: [
      part('meeting', 'Meeting', 'at', {
        care: { attendees: 'free', decisions: 'free', not_held_reason: 'free' },
      }),
      {
        ...takenBack('meeting_answer', 'Episode the meeting was about', null, 'meeting'),
        linked: 'episode_id',
      },
      part('escalation_decision', 'Decision', null, { of: 'episodeOrInterview', care: { decision: 'free' } }),
    ],
    empty: 'None is recorded.',
  },
  {
    heading: 'Actions',
    parts: [part('action', 'Action', 'due_on', { care: { outcome: 'free' } })],
    empty: 'None is recorded.',
  },
  {
    heading: 'Help offered',
    parts: [part('help', 'Help', 'offered_on', { care: { note: 'free' } })],
    empty: 'None is recorded.',
  },
  {
    heading: 'Shared with others',
    parts: [
      part('share', 'Entry', 'at', {
        care: { what: 'free', against_wish_why: 'not_to_parent' },
        // What went to the police for their work may not be known to those it is about.
        rowCare: ({ kind }) => (kind === 'intelligence' ? 'police' : null),
      }),
      part('unseen_notice', 'News handed in', 'at', {
        care: { told_by: 'third_party', words: 'third_party' },
      }),
      part('emergency_print', 'Paper printed in an emergency', 'printed_at'),
    ],
    empty: 'Nothing is recorded.',
  },
  {
    heading: 'Papers and files that left, and returns',
    parts: [
      part('return_run', 'Paper', 'created_at', {
        unsaid: [
          'sha256',
          'bytes',
          'counts',
          'said',
          'content',
          'destroyed_by',
          'report',
          'period_from',
          'period_to',
        ],
      }),
      // Nothing here is asked about: what is given out would itself change what was decided for it.
      part('paper_given', 'Given to somebody', 'created_at', {
        of: 'run',
        unsaid: ['run_id', 'also_removed', 'name', 'why'],
      }),
      part('copied_out', 'Text copied for the main system', 'created_at', { unsaid: ['sha256'] }),
      part('missing_file_row', 'Row of a return that was brought in', null),
      part('return_note', 'Note for DfE', 'created_at', { care: { note: 'free' } }),
    ],
    empty: 'Nothing is recorded.',
  },
  {
    heading: 'How long it is kept, and what was asked about it',
    parts: [
      part('legal_hold', 'Hold', null, { care: { reason: 'free', asked_by: 'third_party' } }),
      part('retention_review', 'Review', null),
      part('destruction', 'Request to destroy the record', 'created_at', {
        care: { reason: 'free', archive_note: 'free', advised_by: 'third_party' },
        unsaid: ['confirmed_by', 'archive_sha256', 'removed'],
      }),
      part('rights_case', 'Request or complaint', 'received_at', {
        care: { from_whom: 'third_party', what: 'free', outcome: 'free' },
      }),
      part('rights_pause', 'Time that stood still', 'from_on', { of: 'case' }),
    ],
    empty: 'Nothing is recorded.',
  },
]

export const everyPart: readonly Part[] = [...sectionsBefore, ...sectionsAfter].flatMap(({ parts }) => parts)

/** Tables whose rows about a child are read with the episode or the interview they belong to, while they stand. */
export const inTheirRecord: ReadonlySet<RecordTable> = new Set(['child', 'episode', 'interview'])

/** Tables with rows about a child that are no part of the record, each with why. A new table is in neither list, and a test fails. */
export const notInTheRecord: Readonly<Record<string, string>> = {
  draft: 'What somebody is typing and has not saved yet: it becomes a record or is thrown away.',
  mention: 'Which known place or person the words of other records mean; the words stand in those records.',
  document: 'No command writes it.',
  restriction_person:
    'Which colleagues may open the record: about them. That it is restricted, and why, is said.',
  return_step: 'Steps of a whole year’s return, of all children.',
  homes_extract: 'Lists of homes: about no child.',
  paper_decision: 'What was decided on each passage of a paper stands on the list of what was withheld.',
}
