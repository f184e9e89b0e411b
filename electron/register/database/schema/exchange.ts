import type { RecordColumns } from './common'

/** One import: which files, by whom, and whether it was undone. */
export interface ImportBatchTable extends RecordColumns {
  /** 1, 2, 3 …: the number people use. */
  number: number
  /** ssda903, names or earlierEpisodes. */
  kind: 'ssda903' | 'names' | 'earlierEpisodes'
  /** Collection year (the year it ends in), for the 903. */
  year: number | null
  /** Names, sizes and SHA-256 of the files, as JSON. */
  files: string
  /** Counts shown at the end, as JSON. */
  counts: string
  /** First and last entry of `history` this import wrote; what undo reads. */
  first_history_seq: number
  last_history_seq: number
  /** Set when the batch was undone, whole or in part. */
  undone_at: string | null
  undone_by: string | null
}

/** A row of a missing file the council itself sent, kept as it was read: exported again even where no care period covers it. */
export interface MissingFileRowTable extends RecordColumns {
  /** Collection year of the file. */
  year: number
  /** Data row in the file, from 1. */
  row: number
  child_id: string | null
  episode_id: string | null
  child_ref: string
  dob: string
  missing: string
  mis_start: string
  mis_end: string
}

/** One return or paper that left the register. */
export interface ReturnRunTable extends RecordColumns {
  /** ssda903, ssda903Copy (the file of an earlier export, saved again), statutoryPdf, caseSummary, offerCard, offerLetter, homesExtract, emptyInterview or childProfile, outOfHoursPack, backupCertificate, interviewRecord, episodeRecord, chronology, destructionCertificate, annexA, annexACopy, auditTrail (entries of the audit trail), figures (an answer to questions), figureReport (a report with figures), dueInterviews, missingNow, repeats or dataQuality (lists), inspection, episodesPerChild, accessByChild or accessByPerson (lists about a period). */
  kind: string
  year: number | null
  /** Which report with figures it is, by its name in the code; null for everything else. */
  report: string | null
  /** First day an answer or a report with figures is about, local date; null for everything else. */
  period_from: string | null
  /** Last day it is about, local date. */
  period_to: string | null
  child_id: string | null
  /** File name given to the person; holds references, never names. */
  file_name: string
  /** saved, printed or previewed. */
  how: string
  /** SHA-256 of the bytes, hex. */
  sha256: string
  bytes: number
  /** Rows, rule failures and the like, as JSON. */
  counts: string
  /** What each figure of an answer or a report said, as a fingerprint by its name, as JSON; null for everything else. */
  said: string | null
  /** The exact file, for returns; kept so that the run can be made again to the byte. */
  content: Uint8Array | null
  /** Local date on which somebody said the saved copy was destroyed. */
  destroyed_on: string | null
  destroyed_by: string | null
}

/** A step of a year's return that somebody said was done. */
export interface ReturnStepTable extends RecordColumns {
  /** Collection year, by the year it ends in. */
  year: number
  /** complete, checked, approved (by a second person), approved_outside where nobody else may, or submitted to DfE. */
  step: 'complete' | 'checked' | 'approved' | 'approved_outside' | 'submitted'
  /** SHA-256 of the missing.csv it was said of, hex: a file that has changed since is not checked and not approved. */
  sha256: string
  /** The export that was submitted. */
  run_id: string | null
  /** Who approved it outside Homeward. */
  other_name: string | null
  /** Local date of an approval outside Homeward, or on which it was submitted. */
  on_day: string | null
}

/** A note for what DfE is asked to accept: against a child, a rule, both, or the return. */
export interface ReturnNoteTable extends RecordColumns {
  /** Collection year, by the year it ends in. */
  year: number
  /** The child, where the register knows it. */
  child_id: string | null
  /** CHILD as it stood in the file when the note was written. */
  child_ref: string | null
  /** Number of the rule. */
  rule: string | null
  note: string
}

/** A file kept with a child, an episode or an interview. */
export interface DocumentTable extends RecordColumns {
  child_id: string
  episode_id: string | null
  interview_id: string | null
  title: string
  media_type: string
  bytes: number
  content: Uint8Array
  marking: string
}

/** What the council says in a report with figures in its own words; printed as it was typed. */
export interface ReportWordsTable extends RecordColumns {
  /** Which report, by its name in the code. */
  report: string
  /** First day the report is about, local date. */
  period_from: string
  /** Last day it is about, local date. */
  period_to: string
  /** Which box of the report: year, themes, next. */
  box: string
  words: string
}
