import type { MomentShape } from '../../../../shared/contract/shapes'

/** Columns every record has. Only the row writer fills them. */
export interface RecordColumns {
  /** UUIDv7, so that rows sort by the moment they were first saved. */
  id: string
  /** When the row was first saved (UTC); when it happened stands in the row's own columns. */
  created_at: string
  /** User who saved it first. */
  created_by: string
  /** When it was last changed (UTC). */
  updated_at: string
  /** User who changed it last. */
  updated_by: string
  /** Rises by one with every change; a save with an older number is refused. */
  version: number
  /** Set when the record was withdrawn; it is kept and can be brought back. */
  withdrawn_at: string | null
  /** User who withdrew it. */
  withdrawn_by: string | null
  /** Why it was withdrawn, in the person's words. */
  withdrawn_reason: string | null
  /** How the row came here. */
  source: 'recorded' | 'imported' | 'template' | 'demo'
  /** Import batch that made the row, if one did. */
  import_batch_id: string | null
}

/** How well a time is known; stands beside every `_at` of an event. */
export type Precision = MomentShape['precision']

/** Answer to a question that may not have been asked. */
export type YesNoUnknown = 'yes' | 'no' | 'not_known'
