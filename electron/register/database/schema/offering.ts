import type { Precision, RecordColumns } from './common'

/** Somebody else was asked to hold an interview: a host or responsible authority, or a service. */
export interface InterviewRequestTable extends RecordColumns {
  interview_id: string
  /** Code of the list `deliveredBy`. */
  asked_of: string
  /** The authority or service by name, and who there. */
  asked_name: string | null
  asked_at: string | null
  asked_precision: Precision
  answered_at: string | null
  answered_precision: Precision
  /** Whether they will hold it; not known until they answer. */
  answer: 'will' | 'will_not' | 'not_known'
  /** Who answered, in a name. */
  answered_by: string | null
  /** Why not, or what was agreed. */
  note: string | null
}

/**
 * What a team lead decided about an interview that is late or a child who is long missing. That it is late is worked out,
 * never stored.
 */
export interface EscalationDecisionTable extends RecordColumns {
  /** The interview that is late; null where a child is long missing. */
  interview_id: string | null
  /** The episode of a child who is long missing. */
  episode_id: string | null
  /** The 72 hours are over; nobody answered who was asked to hold it; a review point passed while the child is missing. */
  kind: 'overdue' | 'noAnswer' | 'longMissing'
  /** What was decided, in words. */
  decision: string
}
