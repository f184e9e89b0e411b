/** Anything JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What a command or a view says to the audit trail; who and when are filled in by the door. */
export interface AuditEntry {
  /** Past tense, `thing.done`: `episode.recorded`, `child.viewed`, `return.exported`. */
  readonly action: string
  /** Record it was done to, if there is one. For a child's records: the child. */
  readonly subject?: { readonly kind: string; readonly id: string }
  /** Further facts: counts, file hashes, reasons. Kept inside the encrypted register. */
  readonly detail?: { readonly [key: string]: Json }
}
