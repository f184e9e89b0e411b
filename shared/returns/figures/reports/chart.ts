/** A picture of figures as plain data, for the page and for the paper: both draw it and both give its table. */
export interface ReportChart {
  readonly form: 'bars' | 'trend'
  readonly title: string
  /** What it shows, in a sentence or two. */
  readonly finding: string
  /** Heading of the first column of its table. */
  readonly of: string
  readonly series: readonly string[]
  /** A word in the place of a number that is not drawn: "fewer than 5", "withheld", "–". */
  readonly rows: readonly { readonly label: string; readonly values: readonly (number | string)[] }[]
  /** Stands after every number: " %". */
  readonly unit: string
  /** Source and caution. */
  readonly note: string | null
}
