import { stringify } from 'csv-stringify/sync'
import type { OutSheet } from './model'
import { dayText, typedCell, type TypedCell } from './typedCell'

/**
 * A table as CSV for people and their spreadsheets: UTF-8 with a byte order mark, without which Excel takes it for
 * Windows-1252; lines end with CR LF; a text that a spreadsheet would take for a formula gets an apostrophe before it
 * (OWASP, CSV injection). Days as DD/MM/YYYY, as Ofsted and DfE ask for them.
 */
export function writeCsv({ columns, rows }: OutSheet): Uint8Array<ArrayBuffer> {
  const heading = columns.map((column) => column.heading)
  const parts = [Buffer.from(stringify([heading], { ...written, bom: true }))]
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const lines = rows
      .slice(from, from + AT_ONCE)
      .map((row) => columns.map((column, at) => cellText(typedCell(row[at] ?? null, column))))
    parts.push(Buffer.from(stringify(lines, written)))
  }
  return Buffer.concat(parts)
}

const written = { escape_formulas: true, record_delimiter: 'windows' } as const
/** Rows: as one text, more than a million of them are more than the writer's memory. */
const AT_ONCE = 10_000

/** Numbers stay numbers, so that a negative one is not taken for a formula. */
function cellText(cell: TypedCell): string | number {
  if (cell.type === 'empty') return ''
  if (cell.type === 'text') return cell.text
  if (cell.type === 'day') return dayText(cell.date, cell.time)
  return cell.as === 'percent' ? `${Math.round(cell.number * 1000) / 10}%` : cell.number
}
