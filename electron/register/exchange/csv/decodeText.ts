import { isUtf8 } from 'node:buffer'
import { Refusal } from '../../../../shared/contract/errors'

/** Largest file taken. A large council's year of episodes is 2 MB; a file beyond this is not a 903 table. */
export const largestFile = 64 * 1024 * 1024

const zipStart = [0x50, 0x4b, 0x03, 0x04]
const oldExcelStart = [0xd0, 0xcf, 0x11, 0xe0]

/** How far to look for the zero bytes that betray UTF-16 without a byte order mark. */
const sampleLength = 512

/**
 * The text of a CSV file as a council's system or Excel wrote it: UTF-8 with or without byte order mark, else
 * Windows-1252.
 *
 * @param file name for the words of a refusal
 * @throws Refusal FILE_UNREADABLE where it is empty, too large, a spreadsheet, UTF-16 or no text
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const refuse = (reason: 'empty' | 'tooLarge' | 'spreadsheetRenamed' | 'utf16' | 'notText'): Refusal =>
    new Refusal('FILE_UNREADABLE', { file, reason, line: null, detail: null })
  if (bytes.length === 0) throw refuse('empty')
  if (bytes.length > largestFile) throw refuse('tooLarge')
  if (startsWith(bytes, zipStart) || startsWith(bytes, oldExcelStart)) throw refuse('spreadsheetRenamed')
  if (looksUtf16(bytes)) throw refuse('utf16')
  if (bytes.includes(0)) throw refuse('notText')
  const text = isUtf8(bytes)
    ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
    : new TextDecoder('windows-1252').decode(bytes)
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** A byte order mark of UTF-16, or text of which every other byte is zero. */
function looksUtf16(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true
  const sample = bytes.subarray(0, sampleLength)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  return half >= 2 && ((even > half * 0.8 && odd === 0) || (odd > half * 0.8 && even === 0))
}
