import { inflateRawSync } from 'node:zlib'
import { dateParts, dayNumber, type LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'

/** By what a file that was sent names a child: DfE's and Ofsted's files hold references and birth dates, never names. */
export interface NamedBy {
  readonly refs: readonly string[]
  readonly dob: LocalDate | null
}

/** Returns whose very bytes are kept and hold the child. */
export async function filesHolding(db: ReadDatabase, by: NamedBy): Promise<string[]> {
  const needles = needlesOf(by)
  if (needles === null) return []
  const runs = await db.selectFrom('return_run').select('id').where('content', 'is not', null).execute()
  const found: string[] = []
  for (const { id } of runs) {
    // One file at a time in memory, and one connection.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const run = await db.selectFrom('return_run').select('content').where('id', '=', id).executeTakeFirst()
    if (run?.content && needles.test(textIn(run.content))) found.push(id)
  }
  return found
}

/** A spreadsheet counts days from 30 December 1899. */
const spreadsheetEpoch = 25_569

/** The references as whole words; without one, the birth date as the files write it. Wide rather than narrow. */
function needlesOf({ refs, dob }: NamedBy): RegExp | null {
  const words = refs.length > 0 ? refs.map(escaped) : dob === null ? [] : datesOf(dob)
  return words.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

function datesOf(dob: LocalDate): string[] {
  const { year, month, day } = dateParts(dob)
  const two = (number: number) => String(number).padStart(2, '0')
  return [`${two(day)}/${two(month)}/${year}`, dob, String(spreadsheetEpoch + dayNumber(dob))]
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** The text of a CSV file, or of every part of a workbook. */
function textIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? partsOfZip(bytes).join('\n') : new TextDecoder().decode(bytes)
}

const endSignature = 0x06054b50
const endLength = 22

/** The parts of a workbook Homeward wrote itself: a plain zip without comment. */
function partsOfZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = view.byteLength - endLength
  if (end < 0 || view.getUint32(end, true) !== endSignature) return []
  const parts: string[] = []
  let at = view.getUint32(end + 16, true)
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    const stored = view.getUint16(at + 10, true) === 0
    const size = view.getUint32(at + 20, true)
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const packed = bytes.subarray(start, start + size)
    parts.push(new TextDecoder().decode(stored ? packed : inflateRawSync(packed)))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}
