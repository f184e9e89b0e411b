import type * as afterwards from './afterwards'
import type * as children from './children'
import type * as copying from './copying'
import type * as episodes from './episodes'
import type * as exchange from './exchange'
import type * as interviewParts from './interviewParts'
import type * as interviews from './interviews'
import type * as offering from './offering'
import type * as named from './named'
import type * as papers from './papers'
import type * as placements from './placements'
import type * as profile from './profile'
import type * as register from './register'
import type * as retention from './retention'
import type * as restricted from './restricted'

/**
 * The register's tables. The doc comments of these interfaces are the data dictionary: `docs/data-dictionary.md`
 * is made from them and from a freshly migrated register.
 */
export interface RegisterSchema {
  user: register.UserTable
  setting: register.SettingTable
  logo: register.LogoTable
  cover_pin: register.CoverPinTable
  draft: register.DraftTable
  history: register.HistoryTable
  audit: register.AuditTable
  child: children.ChildTable
  child_alias: children.ChildAliasTable
  child_identifier: children.ChildIdentifierTable
  child_flag: children.ChildFlagTable
  status_period: children.StatusPeriodTable
  contact: children.ContactTable
  place: placements.PlaceTable
  placement: placements.PlacementTable
  homes_extract: placements.HomesExtractTable
  person: named.PersonTable
  mention: named.MentionTable
  not_same: named.NotSameTable
  profile: profile.ProfileTable
  photo: profile.PhotoTable
  care_episode: children.CareEpisodeTable
  episode: episodes.EpisodeTable
  episode_type_history: episodes.EpisodeTypeHistoryTable
  episode_grade: episodes.EpisodeGradeTable
  notification: episodes.NotificationTable
  notice: episodes.NoticeTable
  interview: interviews.InterviewTable
  interview_episode: interviews.InterviewEpisodeTable
  interview_theme: interviews.InterviewThemeTable
  offer: interviews.OfferTable
  interview_request: offering.InterviewRequestTable
  escalation_decision: offering.EscalationDecisionTable
  companion: interviewParts.CompanionTable
  interview_place: interviewParts.InterviewPlaceTable
  report_chase: interviewParts.ReportChaseTable
  interview_feedback: interviewParts.InterviewFeedbackTable
  interview_mark: interviewParts.InterviewMarkTable
  child_page: interviewParts.ChildPageTable
  worker: interviews.WorkerTable
  action: interviews.ActionTable
  meeting: interviews.MeetingTable
  meeting_answer: interviews.MeetingAnswerTable
  share: interviews.ShareTable
  help: afterwards.HelpTable
  sign_off: afterwards.SignOffTable
  addendum: afterwards.AddendumTable
  correction: afterwards.CorrectionTable
  import_batch: exchange.ImportBatchTable
  missing_file_row: exchange.MissingFileRowTable
  return_run: exchange.ReturnRunTable
  return_step: exchange.ReturnStepTable
  return_note: exchange.ReturnNoteTable
  report_words: exchange.ReportWordsTable
  paper_given: papers.PaperGivenTable
  paper_decision: papers.PaperDecisionTable
  document: exchange.DocumentTable
  restriction: restricted.RestrictionTable
  restriction_person: restricted.RestrictionPersonTable
  unseen_notice: restricted.UnseenNoticeTable
  emergency_print: restricted.EmergencyPrintTable
  copied_out: copying.CopiedOutTable
  legal_hold: retention.LegalHoldTable
  retention_review: retention.RetentionReviewTable
  destruction: retention.DestructionTable
  rights_case: retention.RightsCaseTable
  rights_pause: retention.RightsPauseTable
}

/** Tables whose rows are records: they have an id, a version, a history and can be withdrawn. */
export type RecordTable = Exclude<keyof RegisterSchema, 'cover_pin' | 'draft' | 'history' | 'audit'>
