import type { RecordColumns } from './common'

/** Help offered to a child, apart from the council's own tasks. */
export interface HelpTable extends RecordColumns {
  child_id: string
  episode_id: string | null
  interview_id: string | null
  /** Code of the list `helpType`. */
  type: string
  what: string | null
  /** Who gives it: service or person. */
  by_whom: string | null
  /** Local date on which it was offered. */
  offered_on: string | null
  /** Code of the list `helpState`: offered, waiting, taken_up, refused, ended. */
  state: string
  /** Local date since which it stands so. */
  state_on: string | null
  note: string | null
}

/** What a manager decided about a finished interview. */
export interface SignOffTable extends RecordColumns {
  interview_id: string
  /** approved, returned (with a comment), escalated, or approved_outside Homeward where nobody else may sign. */
  decision: 'approved' | 'returned' | 'escalated' | 'approved_outside'
  comment: string | null
  /** To whom it was escalated, or who approved it outside Homeward. */
  other_name: string | null
  /** Local date of an approval outside Homeward. */
  outside_on: string | null
  /** User who had finished the interview: an interview that is sent back goes to this person. */
  finished_by: string | null
}

/** Words added to an interview after it was signed; those signed stay as they are. */
export interface AddendumTable extends RecordColumns {
  interview_id: string
  text: string
}

/** A wrong fact put right after sign-off. Both values stand in the history of the command that made it. */
export interface CorrectionTable extends RecordColumns {
  interview_id: string
  reason: string
  /** When a person who may sign had seen it (UTC). */
  looked_at: string | null
  looked_by: string | null
}
