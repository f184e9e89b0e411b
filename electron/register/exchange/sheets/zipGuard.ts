import { Refusal } from '../../../../shared/contract/errors'
import { hasImpossiblePlace, type ZipPart } from './cellGuard'

/** More parts than any workbook with one list in it has. */
const mostEntries = 200
/** Unpacked size a names list never reaches; a "zip bomb" does. */
const mostUnpacked = 256 * 1024 * 1024

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const entryLength = 46
const longestComment = 65_535

/**
 * Looks over a workbook's directory before anything is unpacked: a spreadsheet is a zip, and a few kilobytes can claim
 * to hold gigabytes (OWASP ASVS 5.2.3). Macros and links to other files are refused as well: a list needs neither. So is
 * a sheet with a cell where none can be.
 *
 * @throws Refusal FILE_UNREADABLE, reason `badSpreadsheet`
 */
export function guardZip(bytes: Uint8Array, file: string): void {
  const refuse = (detail: string): Refusal =>
    new Refusal('FILE_UNREADABLE', { file, reason: 'badSpreadsheet', line: null, detail })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw refuse('It is not a whole workbook.')
  const entries = view.getUint16(end + 10, true)
  if (entries > mostEntries) throw refuse('It has far more parts than a list needs.')
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  const parts: ZipPart[] = []
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entrySignature)
      throw refuse('Its table of contents is damaged.')
    unpacked += view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength))
    if (/vbaproject|externallink/i.test(name)) throw refuse('It holds macros or links to other files.')
    // Any part may be the sheet: another one says which is.
    parts.push({
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > mostUnpacked) throw refuse('It would unpack to more than 256 MB.')
  if (parts.some((part) => isSpoilt(bytes, part))) throw refuse('A part of it is damaged.')
}

function isSpoilt(bytes: Uint8Array, part: ZipPart): boolean {
  try {
    return hasImpossiblePlace(bytes, part, mostUnpacked)
  } catch {
    // A part that cannot be unpacked, or lies outside the file.
    return true
  }
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at
  return null
}
