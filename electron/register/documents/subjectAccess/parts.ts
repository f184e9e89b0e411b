import type { RecordTable } from '../../database/schema'

/** Records of one table as a part of a child's whole record: every column that says something to a reader is shown. */
export interface Part {
  readonly table: RecordTable
  /** Through which records the rows belong to the child. */
  readonly of: 'child' | 'interview' | 'episodeOrInterview' | 'case'
  /** What one of them is called at its head: "Placement 2, from 4 May 2026". */
  readonly noun: string
  /** Column of the day or the time it is sorted and called by; the order of recording where there is none. */
  readonly day: string | null
  /** Only withdrawn rows, where the others stand elsewhere in the paper. */
  readonly withdrawnOnly?: true
  /** Columns that need care, each with why: a code of `markKind`, or `free`. */
  readonly care?: Readonly<Record<string, string>>
  /** Why a row as a whole needs care. */
  readonly rowCare?: (row: PartRow) => string | null
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
    heading: 'Meetings and decisions',
    parts: [
      part('meeting', 'Meeting', 'at', {
        care: { attendees: 'free', decisions: 'free', not_held_reason: 'free' },
      }),
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
    heading: 'How long it is kept, and what was asked about it',
    parts: [
      part('legal_hold', 'Hold', null, { care: { reason: 'free', asked_by: 'third_party' } }),
      part('retention_review', 'Review', null),
      part('rights_case', 'Request or complaint', 'received_at', {
        care: { from_whom: 'third_party', what: 'free', outcome: 'free' },
      }),
      part('rights_pause', 'Time that stood still', 'from_on', { of: 'case' }),
    ],
    empty: 'Nothing is recorded.',
  },
]

export const everyPart: readonly Part[] = [...sectionsBefore, ...sectionsAfter].flatMap(({ parts }) => parts)
