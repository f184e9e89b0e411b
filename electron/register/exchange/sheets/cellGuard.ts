import { inflateRawSync } from 'node:zlib'

/** Excel's last row. */
const lastRow = 1_048_576
/** Cells, empty ones between them counted, that no list reaches. */
const mostCells = 20_000_000

const stored = 0
const deflated = 8
const localLength = 30

/** A row or a cell with the place it says it has: "7", "AB7". No step of it looks far ahead, whatever the file holds. */
const places = /<(?:\w{1,20}:)?(?:c|row)\s(?:[^<>]*?\s)?r\s*=\s*["']([^"']{0,20})/g

/** A part of a workbook, as the zip's directory tells of it. */
export interface ZipPart {
  readonly method: number
  readonly packed: number
  /** Where its own heading begins. */
  readonly at: number
}

/**
 * Whether a sheet has a cell or a row where none can be. Its reader fills what lies before a cell with empty ones, so that
 * one spoilt letter in "C1" takes seconds and gigabytes, or ends the process (read-excel-file 9.3.17).
 *
 * @param mostUnpacked bytes
 * @throws what unpacking throws where the part is spoilt
 */
export function hasImpossiblePlace(
  bytes: Uint8Array,
  { method, packed, at }: ZipPart,
  mostUnpacked: number,
): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const from = at + localLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(from, from + packed)
  if (method !== stored && method !== deflated) return true
  const xml = new TextDecoder().decode(
    method === stored ? data : inflateRawSync(data, { maxOutputLength: mostUnpacked }),
  )
  let [cells, before] = [0, 0]
  for (const [, place = ''] of xml.matchAll(places)) {
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
    if (letters === undefined || Number(row) < 1 || Number(row) > lastRow) return true
    const column = columnOf(letters)
    cells += column > before ? column - before : column
    if (cells > mostCells) return true
    before = column
  }
  return false
}

/** 1 for A; 0 for the place of a row. */
function columnOf(letters: string): number {
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce(
    (sum, place) => sum * 26 + place,
    0,
  )
}
