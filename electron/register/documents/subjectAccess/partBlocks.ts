import { neverTold } from '../../../../shared/domain/papers/removing'
import { exactly } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { isLocalDate } from '../../../../shared/domain/time/localDate'
import { localDateOf } from '../../../../shared/domain/time/london'
import { rowInWords, type NamesById } from '../../queries/history/historyColumns'
import type { Block } from '../kit/model'
import { said, section } from '../kit/said'
import type { Care, CaredSaid } from '../removing/care'
import type { Part, PartRow, PartSection } from './parts'
import type { PartRows } from './readParts'

/** What the row writer fills, and ids of other records: nothing a reader can use. */
const technical: ReadonlySet<string> = new Set([
  'id',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'version',
  'withdrawn_at',
  'withdrawn_by',
  'withdrawn_reason',
  'source',
  'import_batch_id',
  'child_id',
  'episode_id',
  'interview_id',
  'meeting_id',
  'case_id',
  'placement_id',
  'finished_by',
  'submitted_by',
  'sign_off_id',
  'taken_up_by',
  'printed_by',
  'duplicate_of',
  'status_at_start',
])

/** Columns of a row that are told: the two of a time as one, and no address that is kept confidential. */
export function toldColumns(row: PartRow, linked?: string): string[] {
  return Object.keys(row).filter(
    (column) =>
      (!technical.has(column) || column === linked) &&
      column !== 'at_precision' &&
      !(column.endsWith('_precision') && column.replace(/_precision$/, '_at') in row) &&
      !(column === 'address' && row['address_confidential'] === 1) &&
      row[column] !== null &&
      row[column] !== '' &&
      row[column] !== 'not_known',
  )
}

/** A section of the whole record: its records one after the other, each with all that is written in it. */
export function sectionBlocks(
  { heading, parts, empty }: PartSection,
  rows: PartRows,
  names: NamesById,
  care: Care,
): Block[] {
  const blocks = parts.flatMap((part) => {
    const own = rows.get(part.table) ?? []
    // The only one of its kind needs no number.
    return own.flatMap((row, at) => rowBlocks(part, row, own.length === 1 ? null : at + 1, names, care))
  })
  return section(heading, blocks.length > 0 ? blocks : [{ kind: 'paragraph', quiet: true, text: empty }])
}

function rowBlocks(part: Part, row: PartRow, number: number | null, names: NamesById, care: Care): Block[] {
  const head = headOf(part, row, number)
  const title: Block = { kind: 'heading', level: 3, text: head }
  const id = String(row['id'])
  const columns = toldColumns(row, part.linked).filter((column) => part.unsaid?.includes(column) !== true)
  const told = rowInWords(part.table, columns, row, names)
  const takenBack = withdrawnWords(row, names)
  const whole = part.rowCare?.(row) ?? null
  if (whole !== null) {
    const words = [...told, ...takenBack]
      .flatMap(({ label, value }) => (value === null ? [] : [`${label}: ${value}`]))
      .join('. ')
    const never = row['may_be_told'] === 'do_not_tell' ? neverTold : []
    return [title, { kind: 'paragraph', text: care.whole(id, head, words, whole, never) }]
  }
  const entries = told.map(({ label, value }, at): CaredSaid => {
    const why = part.care?.[columns[at] ?? '']
    return why === undefined ? [label, value] : [label, value, why]
  })
  // Why something was taken back is free text like any other.
  entries.push(...takenBack.map(({ label, value }): CaredSaid => [label, value, 'free']))
  return [title, ...said(care.about(head, () => care.said(id, entries)))]
}

/** Why, by whom and when a record was taken back; nothing of one that stands. */
function withdrawnWords(
  row: PartRow,
  names: NamesById,
): { readonly label: string; readonly value: string | null }[] {
  const { withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason } = row
  if (typeof at !== 'string') return []
  const who = names.get(String(by)) ?? 'somebody who is no longer here'
  const why = typeof reason === 'string' && reason !== '' ? `: ${reason}` : ''
  return [{ label: 'Withdrawn', value: `${exactWords(exactly(at))}, by ${who}${why}` }]
}

/** "Placement 2, 4 May 2026"; that it was withdrawn is said at once. */
function headOf({ noun, day }: Part, row: PartRow, number: number | null): string {
  const when = day === null ? null : row[day]
  const words =
    typeof when === 'string' ? `, ${plainDateWords(isLocalDate(when) ? when : localDateOf(when))}` : ''
  const name = number === null ? noun : `${noun} ${number}`
  return `${name}${words}${row['withdrawn_at'] === null ? '' : ' (withdrawn)'}`
}
