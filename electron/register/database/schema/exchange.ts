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
  /** ssda903, statutoryPdf, caseSummary, offerCard, offerLetter, homesExtract, emptyInterview or childProfile, outOfHoursPack, annexA. */
  kind: string
  year: number | null
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
  /** The exact file, for returns; kept so that the run can be made again to the byte. */
  content: Uint8Array | null
  /** Local date on which somebody said the saved copy was destroyed. */
  destroyed_on: string | null
  destroyed_by: string | null
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
