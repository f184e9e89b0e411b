import type { RecordColumns } from './common'

/** A person who may open the register. */
export interface UserTable extends RecordColumns {
  /** Name as colleagues know it; stands beside everything the person writes. */
  name: string
  /** What the person may do; see shared/contract/permissions.ts. */
  role: string
  /** Key slot in the sidecar this person opens the register with. */
  slot_id: string
  /** Last day the person may open the register, local date, if it is limited. */
  ends_on: string | null
}

/** One setting of this register: council, thresholds, marking. */
export interface SettingTable extends RecordColumns {
  /** Name of the setting; the list stands in shared/domain/settings.ts. */
  key: string
  /** Value as JSON, checked against the setting's own schema when read. */
  value: string
}

/** The council's logo on papers: a plain JPEG of at most 1200 pixels. */
export interface LogoTable extends RecordColumns {
  /** The JPEG file. */
  content: Uint8Array
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
}

/**
 * The PIN a person opens the cover with. It is no record: it has no history, so that a PIN given up is gone from the
 * register.
 */
export interface CoverPinTable {
  /** User whose PIN it is. */
  user_id: string
  /** Random bytes of this PIN alone. */
  salt: Uint8Array
  /** Argon2id of the PIN; the PIN itself stands nowhere. */
  hash: Uint8Array
  /** Memory one try costs, KiB. */
  memory_kib: number
  /** Passes one try costs. */
  passes: number
  /** Lanes one try costs. */
  lanes: number
  /** When it was chosen (UTC). */
  chosen_at: string
}

/** Unsaved work of one person, kept through lock and crash. */
export interface DraftTable {
  /** UUIDv7. */
  id: string
  /** Which form: recordMissing, recordReturn, interview and the like. */
  kind: string
  /** The record the form is about (child, episode or interview), if chosen already. */
  subject_id: string | null
  /** Child the draft is about, if chosen already: shown to everybody. */
  child_id: string | null
  /** User whose draft it is. */
  author_id: string
  /** When the form was opened (UTC). */
  started_at: string
  /** When the draft was last kept (UTC). */
  saved_at: string
  /** What the form held, as JSON; only its author's form reads it. */
  body: string
  /** The page inside Homeward that the form stands on, where its kind does not say so: of an entry. Null else. */
  page: string | null
  /** The command (`command_id` of history) that saved the form; it brings the draft back when it is undone. */
  ended_by: string | null
  /** When the form was saved (UTC); null while it is unsaved work. Gone at its author's next unlock. */
  ended_at: string | null
}

/** One change of one record, for "who changed what". */
export interface HistoryTable {
  /** Rises with every change in the register. */
  seq: number
  /** Table of the record. */
  table_name: string
  /** Record that changed. */
  record_id: string
  /** Version the record had after the change. */
  version: number
  /** When (UTC). */
  at: string
  /** User who made the change. */
  by_user: string
  /** Command that made the change, e.g. `episodes.recordReturn`. */
  command: string
  /** The same for every change of one run of a command: what is undone together. Null before version 0.2. */
  command_id: string | null
  /** Where the change took a command back: that command's `command_id`. */
  undoes: string | null
  /** Columns before, as JSON; null when the record is new. */
  before: string | null
  /** Columns after, as JSON: only those that changed. */
  after: string
}

/** The audit trail: append-only, each entry chained to the one before. */
export interface AuditTable {
  /** 1, 2, 3 … without a gap. */
  seq: number
  /** When (UTC). */
  at: string
  /** User, or `system`. */
  actor_id: string
  /** The person's name at that time. */
  actor_name: string
  /** What was done, e.g. `episode.recorded`, `child.viewed`, `return.exported`. */
  action: string
  /** Kind of record it was done to, if any. */
  subject_kind: string | null
  /** Record it was done to, if any. */
  subject_id: string | null
  /** Further facts as JSON (counts, file hashes, reasons). */
  detail: string
  /** Hash of the entry before; the first entry holds the register's id. */
  previous_hash: string
  /** SHA-256 over this entry and `previous_hash`, hex. */
  hash: string
}
