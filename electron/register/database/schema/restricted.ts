import type { Precision, RecordColumns } from './common'

/** A child whose record only some people may open; lifted when withdrawn. */
export interface RestrictionTable extends RecordColumns {
  /** Child whose record is restricted. */
  child_id: string
  /** Why, for those who may open it or restrict. */
  reason: string
  /** Whom everybody else rings. */
  ring_name: string
  /** That person's telephone number. */
  ring_phone: string | null
}

/** Somebody who may open a restricted child's record. */
export interface RestrictionPersonTable extends RecordColumns {
  /** Restriction it is about. */
  restriction_id: string
  /** User who may open the record all the same. */
  user_id: string
}

/** News about a restricted child, handed in by somebody who may not open the record. */
export interface UnseenNoticeTable extends RecordColumns {
  /** Restricted child it is about. */
  child_id: string
  /** What it says: missing, back, other. */
  about: string
  /** When the child left or came back, as told. */
  at: string | null
  /** How well that time is known. */
  at_precision: Precision
  /** Who told it, and how to reach them. */
  told_by: string
  /** What was told, in the words of the person who took it. */
  words: string | null
  /** When somebody who may open the record took it up (UTC). */
  taken_up_at: string | null
  /** User who took it up. */
  taken_up_by: string | null
}

/** A paper that was printed in an emergency, before anybody asked why. */
export interface EmergencyPrintTable extends RecordColumns {
  /** Child it is about, if it is about one. */
  child_id: string | null
  /** What was printed, without a name. */
  what: string
  /** When (UTC). */
  printed_at: string
  /** User who printed it, and who owes the reason. */
  printed_by: string
  /** Why, given afterwards. */
  reason: string | null
  /** When the reason was given (UTC). */
  reason_at: string | null
}
