import type { RecordColumns } from './common'

/** Text of a record that was copied for the council's main case system: who and when stand in created_by and created_at. */
export interface CopiedOutTable extends RecordColumns {
  child_id: string
  /** The episode copied, if it was one. */
  episode_id: string | null
  /** The interview copied, if it was one. */
  interview_id: string | null
  /** SHA-256 of the text, hex: another one later means that the record has changed since. */
  sha256: string
}
