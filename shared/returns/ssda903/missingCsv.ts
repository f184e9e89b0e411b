import { byChildAndDates, type ExportRow } from './exportRow'
import { columnsOf } from './types'

/** Name of the file; the sector's samples and validator use it. */
export const missingFileName = 'missing.csv'

/**
 * The Missing table as DfE takes it: heading in DfE's order, CRLF after every line, quotes only where a value needs
 * them, sorted. The text is to be written as UTF-8 without byte order mark.
 */
export function missingCsv(rows: readonly ExportRow[]): string {
  const lines = rows
    .toSorted(byChildAndDates)
    .map(({ child, dob, missing, misStart, misEnd }) => [child, dob, missing, misStart, misEnd])
  return [columnsOf.missing, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
