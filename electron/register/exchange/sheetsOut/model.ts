/**
 * How a cell is typed in a workbook and written in a CSV:
 * - `text`: never a number, a date or a formula, whatever it looks like
 * - `whole`, `decimal`: numbers; `percent`: a fraction, 0.125 is 12.5%
 * - `date`: a local date; `dateTime`: an instant, written as the clock showed it in England
 */
export type CellType = 'text' | 'whole' | 'decimal' | 'percent' | 'date' | 'dateTime'

/**
 * A value of its column's type: a number, a text, a local date `YYYY-MM-DD`, an instant in UTC. A text where a column
 * cannot say it ("fewer than 5", "–"); null for an empty cell.
 */
export type CellValue = string | number | null

/** One cell; with a type of its own where its column holds several (a figure and its percentage). */
export type OutCell = CellValue | { readonly type: CellType; readonly value: CellValue }

export interface OutColumn {
  readonly heading: string
  readonly type: CellType
  /** In characters; left out, as wide as what stands in it. */
  readonly width?: number
}

export interface OutSheet {
  /** Name of the sheet in a workbook; what a workbook cannot have in one is taken out. */
  readonly name: string
  readonly columns: readonly OutColumn[]
  readonly rows: readonly (readonly OutCell[])[]
}

/** A line of the workbook's last sheet: what a column or a figure means, when and for whom the file was made. */
export interface Definition {
  readonly term: string
  readonly meaning: string
}

/** A file of tables as plain data; written as CSV or as a workbook by `writeSheets`. */
export interface SheetFile {
  /** The CSV is of the first alone: whoever makes several for it puts them together. */
  readonly sheets: readonly [OutSheet, ...OutSheet[]]
  readonly definitions: readonly Definition[]
}

export const sheetFormats = ['csv', 'xlsx'] as const
export type SheetFormat = (typeof sheetFormats)[number]
