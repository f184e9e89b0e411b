import type { CellValue } from 'read-excel-file/universal'
import { Refusal } from '../../../../shared/contract/errors'
import { decodeText, largestFile } from '../csv/decodeText'
import { scanCsv } from '../csv/scanCsv'
import { guardZip } from './zipGuard'

/** A list as people keep it: a heading and rows of text, from CSV or from a workbook's first sheet. */
export interface Sheet {
  readonly heading: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

const zipStart = 'PK\u0003\u0004'

/** By its first bytes, whatever the file is called. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4)) === zipStart
}

/**
 * Reads a list whatever it was saved as. Dates of a workbook come out as dd/mm/yyyy and times as HH:MM, as they stand
 * in a CSV.
 *
 * @throws Refusal FILE_UNREADABLE
 */
export async function readSheet(bytes: Uint8Array, file: string): Promise<Sheet> {
  return isWorkbook(bytes) ? readWorkbook(bytes, file) : readCsvSheet(bytes, file)
}

function readCsvSheet(bytes: Uint8Array, file: string): Sheet {
  const lines: { line: number; cells: string[] }[] = []
  scanCsv(decodeText(bytes, file), file, (cells, line) => {
    lines.push({ line, cells })
    return true
  })
  return sheetOf(lines, file)
}

async function readWorkbook(bytes: Uint8Array, file: string): Promise<Sheet> {
  if (bytes.length > largestFile)
    throw new Refusal('FILE_UNREADABLE', { file, reason: 'tooLarge', line: null, detail: null })
  guardZip(bytes, file)
  // Loaded here because it costs 50 ms that most days of the year nobody needs. Not its reader for Node: that one
  // waits for ever where anything stands behind the end of the zip, if only a line break (read-excel-file 9.3.17).
  const { readSheet: readFirstSheet } = await import('read-excel-file/universal')
  const data = await readFirstSheet(new Blob([bytes.slice()])).catch(() => {
    throw new Refusal('FILE_UNREADABLE', {
      file,
      reason: 'badSpreadsheet',
      line: null,
      detail: 'Its first sheet cannot be read.',
    })
  })
  return sheetOf(
    data.map((row, at) => ({ line: at + 1, cells: row.map(cellText) })),
    file,
  )
}

function sheetOf(lines: readonly { line: number; cells: readonly string[] }[], file: string): Sheet {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first, ...rest] = filled
  if (first === undefined)
    throw new Refusal('FILE_UNREADABLE', { file, reason: 'empty', line: null, detail: null })
  return { heading: first.cells.map((cell) => cell.trim()), rows: rest }
}

/** Excel keeps no zone: the library gives wall-clock time as if it were UTC. */
function cellText(value: CellValue | null): string {
  if (value === null) return ''
  if (!(value instanceof Date)) return String(value).trim()
  // 00:29:59.999 is how a workbook's 00:30 arrives: half a second more rounds to the minute people typed.
  const rounded = new Date(value.getTime() + 500)
  const two = (part: number): string => String(part).padStart(2, '0')
  const time = `${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}`
  if (rounded.getUTCFullYear() <= 1900) return time
  return `${two(rounded.getUTCDate())}/${two(rounded.getUTCMonth() + 1)}/${rounded.getUTCFullYear()}`
}
