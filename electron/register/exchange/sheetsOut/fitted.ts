import type { OutSheet } from './model'

/** Excel's sheets end at row 1,048,576; one is the heading, one says where the rest is. */
const MOST_ROWS = 1_048_574
/** What the writer holds in the memory it has, with room to spare: twice as many took 64 s and still fitted. */
const MOST_CELLS = 1_000_000

/** How many rows of a table a sheet of a workbook takes. */
export function rowsThatFit(columns: number): number {
  return Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns))
}

/** A sheet that fits, and the sentence that says what it leaves out; null where it leaves out nothing. */
export interface FittedSheet {
  readonly sheet: OutSheet
  readonly cut: string | null
}

/** Cuts a table that is longer than a sheet: its last row says so, and where the rest is. */
export function fitted(sheet: OutSheet, most = rowsThatFit(sheet.columns.length)): FittedSheet {
  const { rows } = sheet
  if (rows.length <= most) return { sheet, cut: null }
  const [shown, all] = [most, rows.length].map((count) => count.toLocaleString('en-GB'))
  const cut = `Not whole: the first ${shown} of ${all} rows. A workbook holds no more; save it as CSV for all of them.`
  return { sheet: { ...sheet, rows: [...rows.slice(0, most), [{ type: 'text', value: cut }]] }, cut }
}
