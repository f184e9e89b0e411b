import type { Precision, RecordColumns, YesNoUnknown } from './common'

/** A record, or the whole register, is not to be destroyed whatever its date; lifted when withdrawn. */
export interface LegalHoldTable extends RecordColumns {
  /** Child whose record is held; null for the whole register. */
  child_id: string | null
  /** Why it is held. */
  reason: string
  /** Who asked for it: a court, the police, the council's solicitor. */
  asked_by: string
  /** Local date on which somebody looks whether it is still needed. */
  review_on: string
}

/** What was decided at the yearly review of records whose time is over. */
export interface RetentionReviewTable extends RecordColumns {
  /** Child whose record is kept; null where the whole list was gone through. */
  child_id: string | null
  /** Why the record is kept, or what was noted of the review. */
  reason: string | null
  /** Local date on which the record is looked at again; null for the whole list, which is looked at after a year. */
  look_again_on: string | null
}

/** A record that somebody asked to destroy and, once a second person confirmed it, that was destroyed. Holds no name. */
export interface DestructionTable extends RecordColumns {
  /** Child the record was of, by an id that points nowhere afterwards; no foreign key for that reason. */
  child_id: string
  /** The council's identifier for the child, or the end of the record's own id. */
  reference: string
  /** Why it is destroyed, without a name. */
  reason: string
  /** Whether a readable archive of the record is kept outside the register. */
  archive: 'pack' | 'none'
  /** Why no archive is wanted, or where it is kept. */
  archive_note: string
  /** Who outside advised that a record which points to abuse may be destroyed; null for every other. */
  advised_by: string | null
  /** Retention class when it was asked: lookedAfter, childInNeed, missingFromHome, otherAuthority. */
  class: string
  /** Local date until which the record was kept. */
  kept_until: string
  /** When the second person confirmed and the rows were removed (UTC); null until then. */
  confirmed_at: string | null
  /** User who confirmed; whoever asked stands in created_by. */
  confirmed_by: string | null
  /** SHA-256 of the archive that left the register last, hex. */
  archive_sha256: string | null
  /** Rows removed, by table, as JSON: counts and nothing else. */
  removed: string | null
}

/** What somebody asked about their data, or what went wrong with data: one entry of a log with a clock. */
export interface RightsCaseTable extends RecordColumns {
  /** subjectAccess, correction, complaint or breach. */
  kind: 'subjectAccess' | 'correction' | 'complaint' | 'breach'
  /** Child it is about, where it is about one child's record. */
  child_id: string | null
  /** When it reached the council; of a breach, when the council became aware. At least the day is known. */
  received_at: string
  received_precision: Precision
  /** Who asks or complains, and how they are reached; of a breach, who noticed. */
  from_whom: string
  /** What is asked, complained of, or happened. */
  what: string
  /** Why the time was extended by two months; null where it was not. */
  extended_why: string | null
  /** Local date on which whoever asks was told that it takes longer. */
  extension_told_on: string | null
  /** Local date on which a complaint was acknowledged. */
  acknowledged_on: string | null
  /** Of a breach: whether it is likely to be a high risk to people. */
  high_risk: YesNoUnknown
  /** Of a breach: when the Information Commissioner was told. */
  commissioner_told_at: string | null
  commissioner_told_precision: Precision
  /** Of a breach: why the Commissioner is not told. */
  commissioner_not_told_why: string | null
  /** Of a breach: local date on which the people concerned were told. */
  people_told_on: string | null
  /** Local date on which it was answered or finished. */
  closed_on: string | null
  /** What was answered or done. */
  outcome: string | null
}

/** A stretch in which the clock of a request stands still. */
export interface RightsPauseTable extends RecordColumns {
  case_id: string
  /** First day, local date. */
  from_on: string
  /** The day the answer came, local date; null while it is awaited. */
  to_on: string | null
  /** What is awaited: proof of who asks, or a clearer question. */
  why: string
}
