import type { Precision, RecordColumns, YesNoUnknown } from './common'

/** A return home interview: offered, held, declined or not offered. */
export interface InterviewTable extends RecordColumns {
  child_id: string
  /** own, host, responsible or commissioned: who is to hold it. */
  delivered_by: string | null
  /** Code of the list `interviewOutcome`; null while pending. */
  outcome: string | null
  /** Code of the list `notOfferedReason` or `notCompletedReason`. */
  outcome_reason: string | null
  outcome_note: string | null
  held_at: string | null
  held_precision: Precision
  ended_at: string | null
  /** Code of the list `interviewMode`. */
  mode: string | null
  /** Code of the list `interviewPlace`. */
  place_type: string | null
  interviewer_id: string | null
  /** Worker who is to offer and hold it. */
  assigned_to: string | null
  independent_of_care: YesNoUnknown
  independent_of_placement: YesNoUnknown
  independent_of_la: YesNoUnknown
  child_requested_person: YesNoUnknown
  child_requested_reason: string | null
  advocate_offered: YesNoUnknown
  others_present: string | null
  consent_explained: YesNoUnknown
  sharing_objection: string | null
  talked_before_return: YesNoUnknown
  safe_now: YesNoUnknown
  helplines_given: YesNoUnknown
  /** The child's own words, verbatim. */
  child_words: string | null
  /** What was happening before. */
  before_text: string | null
  /** Where, with whom, how the child lived while away. */
  during_text: string | null
  /** How the child came back, and since. */
  after_text: string | null
  what_would_help: string | null
  /** The interviewer's judgement, apart from fact. */
  analysis: string | null
  parent_view_offered: YesNoUnknown
  /** When a parent or carer was offered the chance to speak. */
  parent_view_at: string | null
  parent_view_precision: Precision
  /** Who was offered it, in words: "mother", "foster carer". */
  parent_view_who: string | null
  parent_view: string | null
  submitted_at: string | null
  submitted_by: string | null
  /** The decision that signed it; from then on words get an addendum and facts a correction. */
  sign_off_id: string | null
  /** Local date on which whoever held it was asked for their report. */
  report_asked_on: string | null
  /** Local date. */
  report_received_on: string | null
  /** Whether the report says enough to work with. */
  report_usable: YesNoUnknown
  report_usable_why: string | null
  /** Whether the interviewer was trained for it, as things stood then (duty 5). */
  interviewer_trained: YesNoUnknown
  /** What the child was told about who reads it and when it has to be passed on. */
  consent_told: string | null
  /** What was shared although the child asked not to, and with whom. */
  shared_anyway: string | null
  shared_anyway_why: string | null
  /** Whether the child meant to go. */
  planned: YesNoUnknown
  /** Code of the list `harmLevel`. */
  harm_level: string | null
  /** Screening tool used, by its name. */
  screening_tool: string | null
  /** Local date. */
  screening_on: string | null
  screening_result: string | null
  safety_plan: string | null
  /** An adult the child trusts, in the child's words. */
  trusted_adult: string | null
}

/** Which episodes an interview covers: one interview may cover several, one episode may have several. */
export interface InterviewEpisodeTable extends RecordColumns {
  interview_id: string
  episode_id: string
}

/** One thing a child said, chosen from a list: push, pull, risk, harm, exploitation, transport … */
export interface InterviewThemeTable extends RecordColumns {
  interview_id: string
  /** Option list the code is of. */
  list: string
  code: string
  note: string | null
}

/** One attempt to offer an interview. */
export interface OfferTable extends RecordColumns {
  interview_id: string
  at: string
  at_precision: Precision
  by_name: string
  /** Code of the list `offerTo`: child, parent, carer, placement. */
  to_whom: string
  /** Code of the list `offerMethod`. */
  method: string
  /** Code of the list `offerResult`. */
  result: string
  note: string | null
}

/** Somebody who holds interviews; need not be a user. */
export interface WorkerTable extends RecordColumns {
  name: string
  organisation: string | null
  /** Code of the list `interviewerType`. */
  type: string | null
  user_id: string | null
  trained: YesNoUnknown
}

/** Something to be done for a child. */
export interface ActionTable extends RecordColumns {
  child_id: string
  episode_id: string | null
  interview_id: string | null
  /** The meeting it was agreed at. */
  meeting_id: string | null
  /** Code of the list `actionType`. */
  type: string
  what: string | null
  owner: string | null
  /** Local date. */
  due_on: string | null
  done_on: string | null
  outcome: string | null
}

/** A meeting about a child (strategy discussion, missing panel, review), or why there was none. */
export interface MeetingTable extends RecordColumns {
  child_id: string
  episode_id: string | null
  /** Code of the list `meetingType`. */
  type: string
  at: string | null
  at_precision: Precision
  attendees: string | null
  /** What was looked at and decided. */
  decisions: string | null
  /** Why it was not held; then there is no time and nobody attended. */
  not_held_reason: string | null
  /** Of a review after two or more episodes: whether a discussion was offered to child and family. */
  discussion_offered: YesNoUnknown
  /** Of such a review: whether what was agreed before was looked at again. */
  actions_reviewed: YesNoUnknown
  /** Of such a review: whether alternatives were considered. */
  alternatives_considered: YesNoUnknown
}

/** What a meeting, or the reason for none, answers: a question an episode asked. */
export interface MeetingAnswerTable extends RecordColumns {
  meeting_id: string
  /** The episode that asked. */
  episode_id: string
  /** two_or_more, harm, or trigger: with the id of the council's trigger. */
  asked: string
}

/** The sharing log: what was told to whom, when, and on what basis. */
export interface ShareTable extends RecordColumns {
  child_id: string
  episode_id: string | null
  interview_id: string | null
  /** Code of the list `shareKind`: police_told, intelligence, host_authority … */
  kind: string
  recipient: string
  what: string
  at: string
  at_precision: Precision
  /** Code of the list `shareBasis`. */
  basis: string | null
  basis_note: string | null
  /** Code of the list `shareMethod`. */
  method: string | null
  /** Police reference, number of the intelligence form. */
  reference: string | null
  by_name: string
  /** Whether the child had asked that it be not shared. */
  against_wish: YesNoUnknown
  /** Why it was shared anyway. */
  against_wish_why: string | null
}
