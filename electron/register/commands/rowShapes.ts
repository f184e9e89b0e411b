import type { RecordTable, RegisterSchema } from '../database/schema'
import type { RecordColumns } from '../database/schema/common'

export type { RecordTable }

/** Columns only the row writer fills. `source` and `import_batch_id` may be given for imported rows. */
type Managed = keyof RecordColumns

type Own<T extends RecordTable> = Omit<RegisterSchema[T], Managed>

/** Columns with a starting value in the table: null, 'unknown' or 'not_known'. */
type Optional<R> = {
  [K in keyof R]: null extends R[K] ? K : 'unknown' extends R[K] ? K : 'not_known' extends R[K] ? K : never
}[keyof R]

/** Where a row came from, when nobody typed it. */
export interface Origin {
  readonly source?: RecordColumns['source']
  readonly import_batch_id?: string | null
}

/** A new row: what the feature knows, without the columns every record has. */
export type NewRow<T extends RecordTable> = Omit<Own<T>, Optional<Own<T>>> &
  Partial<Pick<Own<T>, Optional<Own<T>>>> &
  Origin & { readonly id?: string }

/** Columns of a row to change. */
export type RowPatch<T extends RecordTable> = Partial<Own<T>>

/** What a save answers: enough for the next one. */
export interface SavedRow {
  readonly id: string
  readonly version: number
}

/**
 * The version the person saw when the form was opened; a save over a newer one is refused as STALE.
 * 'latest' is for changes that follow from another record in the same command, never for a form.
 */
export type ExpectedVersion = number | 'latest'
