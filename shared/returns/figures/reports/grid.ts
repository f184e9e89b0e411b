/** A plain table of words: what is no count of this register, or has several units. */
export interface ReportGrid {
  readonly title: string
  readonly columns: readonly string[]
  /** Cells in the order of the columns; the first says what the row is of. */
  readonly rows: readonly (readonly string[])[]
  /** Source and caution. */
  readonly note: string | null
}
