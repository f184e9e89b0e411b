import type { Precision, RecordColumns, YesNoUnknown } from './common'

/** One time a child was missing, or away without authorisation. */
export interface EpisodeTable extends RecordColumns {
  /** Reference people use: 2026-0042. */
  ref: string
  child_id: string
  /** open, closed or cancelled. What is overdue or awaited is worked out, never stored. */
  status: 'open' | 'closed' | 'cancelled'
  /** M missing, A away from placement without authorisation, O other (information only). */
  type: 'M' | 'A' | 'O'
  /** When a responsible adult last saw the child. */
  last_seen_at: string | null
  last_seen_precision: Precision
  last_seen_by: string | null
  /** When the child left. */
  left_at: string | null
  left_precision: Precision
  /** When somebody noticed. */
  noticed_at: string | null
  noticed_precision: Precision
  /** When the notice reached the council. */
  notice_received_at: string | null
  notice_received_precision: Precision
  /** Code of the list `noticeSource`. */
  notice_source: string | null
  /** yes, no (see the reason) or not known. */
  police_told: YesNoUnknown
  police_told_at: string | null
  police_told_precision: Precision
  /** Who told the police. */
  police_told_by: string | null
  /** Code of the list `notificationMethod`. */
  police_told_method: string | null
  police_not_told_reason: string | null
  police_ref: string | null
  police_force: string | null
  /** How it began: own_choice, told_to_leave, forced_or_lured, not_known. */
  began: string | null
  circumstances: string | null
  clothing: string | null
  said_where: string | null
  /** Whom the child is thought to be with, as it was said. */
  thought_with: string | null
  has_phone: YesNoUnknown
  has_money: YesNoUnknown
  has_medication: YesNoUnknown
  /** When the child was found; SSDA903 ends an M here. */
  located_at: string | null
  located_precision: Precision
  located_place: string | null
  located_by: string | null
  /** When the child was back; the 72 hours run from here. */
  returned_at: string | null
  returned_precision: Precision
  /** Code of the list `returnMode`; says that the child is back even where nobody can say when. */
  return_mode: string | null
  return_place: string | null
  /** Code of the list `notReturnedReason` when the child did not come back to where they lived. */
  not_returned_reason: string | null
  /** A start a person set because the derived one is wrong; with its reason. */
  start_override_at: string | null
  start_override_precision: Precision
  start_override_reason: string | null
  /** Where the child lived when it began. */
  placement_id: string | null
  /** Care status, legal status, placement and authorities when it began, as JSON. */
  status_at_start: string | null
  /** home, care_own_in_area, care_own_out_of_area, care_other_la: set by a person when the derived group is wrong. */
  group_override: string | null
  group_override_reason: string | null
  /** done, not_done or not_known. */
  prevention_interview: 'done' | 'not_done' | 'not_known'
  prevention_interview_at: string | null
  prevention_interview_precision: Precision
  prevention_interview_by: string | null
  prevention_interview_mode: string | null
  prevention_summary_received: YesNoUnknown
  prevention_not_done_reason: string | null
  harm_reported: YesNoUnknown
  /** Local date on which the home's own missing record arrived. */
  home_record_received_on: string | null
  /** 1 for an episode from before Homeward: its interview is not known, and it is in no queue. */
  before_homeward: number
  /** 1 for a row open in last year's return until somebody says whether the child is still missing. */
  still_missing_question: number
  /** Episode this one was a second report of. */
  duplicate_of: string | null
  closed_at: string | null
  closed_by: string | null
}

/** Type of an episode from an instant on, when it changed on the way. */
export interface EpisodeTypeHistoryTable extends RecordColumns {
  episode_id: string
  type: 'M' | 'A' | 'O'
  /** From when. */
  from_at: string | null
  from_precision: Precision
  note: string | null
}

/** A risk grade given to an episode, by the police or by the council. */
export interface EpisodeGradeTable extends RecordColumns {
  episode_id: string
  /** police or council. */
  given_by: 'police' | 'council'
  /** Code of the list `policeGrade` or `councilRisk`. */
  grade: string
  at: string | null
  at_precision: Precision
  rationale: string | null
}

/**
 * Somebody was told, or was not and why; one row a line of the checklist. That the police were told that a child is
 * missing stands on the episode itself.
 */
export interface NotificationTable extends RecordColumns {
  episode_id: string
  /** missing or found. */
  event: 'missing' | 'found'
  /** Code of the list `notificationRecipient`. */
  recipient: string
  /** The person of the child's record this line is about; null for a line by office alone. */
  contact_id: string | null
  at: string | null
  at_precision: Precision
  by_name: string | null
  /** Code of the list `notificationMethod`. */
  method: string | null
  not_told_reason: string | null
  /** Why somebody was told who is marked "do not tell". */
  despite_reason: string | null
}

/** A further notice of an absence the register knows already; the first one stands with the episode. */
export interface NoticeTable extends RecordColumns {
  episode_id: string
  /** When it reached the council. */
  received_at: string | null
  received_precision: Precision
  /** Code of the list `noticeSource`: who told the council. */
  source_code: string | null
  /** The person who rang or wrote. */
  told_by: string | null
  /** Reference the police or another sender gave it. */
  reference: string | null
  /** What it said. */
  said: string | null
}
