import type { ImportTable } from '../../../../shared/contract/exchange'
import { Refusal } from '../../../../shared/contract/errors'
import { partsOfDayNumber } from '../../../../shared/domain/time/localDate'
import type { EpisodeRow, HeaderRow, MissingRow } from '../../../../shared/returns/ssda903/types'
import { readTable, type CouncilTable } from '../csv/readTable'
import { recogniseTable } from '../csv/recogniseTable'
import { isEarlierEpisodes, readEarlierEpisodes, type EarlierEpisode } from '../sheets/earlierEpisodes'
import { namesColumns, readNames, type NamedChild } from '../sheets/namesList'
import { isWorkbook, readSheet, type Sheet } from '../sheets/readSheet'
import type { RowProblem } from './known'
import { sha256, type StagedFile } from './staging'

/** A file told by its columns, read whole. */
export type ReadFile = { readonly file: string; readonly problems: readonly RowProblem[] } & (
  | { readonly table: 'missing'; readonly rows: readonly MissingRow[] }
  | { readonly table: 'episodes'; readonly rows: readonly EpisodeRow[] }
  | { readonly table: 'header'; readonly rows: readonly HeaderRow[] }
  | { readonly table: 'names'; readonly rows: readonly NamedChild[] }
  | { readonly table: 'earlierEpisodes'; readonly rows: readonly EarlierEpisode[] }
  /** A table of the 903 that Homeward does not need, by DfE's name. */
  | { readonly table: 'other'; readonly rows: readonly never[]; readonly otherTable: string }
)

/** What is said of a file in the preview and kept with the batch. */
export interface FileFacts {
  readonly name: string
  readonly table: ImportTable
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/**
 * Reads a file and tells what it is by its columns, whatever it is called: one of the three 903 tables, a list of
 * names, or the template of earlier episodes.
 *
 * @throws Refusal FILE_UNREADABLE
 */
export async function readFile({ name, bytes }: Pick<StagedFile, 'name' | 'bytes'>): Promise<ReadFile> {
  if (!isWorkbook(bytes)) {
    const table = asCouncilTable(bytes, name)
    if (table !== null) return table
  } else if (!/\.xlsx$/i.test(name)) {
    throw new Refusal('FILE_UNREADABLE', {
      file: name,
      reason: 'spreadsheetRenamed',
      line: null,
      detail: null,
    })
  }
  return asList(await readSheet(bytes, name), name)
}

/** What is kept of a file once it was brought in, beside its rows. */
export function factsOf({ name, bytes }: Pick<StagedFile, 'name' | 'bytes'>, read: ReadFile): FileFacts {
  return { name, table: read.table, rows: read.rows.length, bytes: bytes.length, sha256: sha256(bytes) }
}

/** Null where the heading is none of the 903's and may be a list. */
function asCouncilTable(bytes: Uint8Array, file: string): ReadFile | null {
  try {
    return readAs(readTable(bytes, file), file)
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.code !== 'FILE_UNREADABLE') throw problem
    const { reason } = problem.facts as { reason: string }
    if (reason !== 'noHeading' && reason !== 'unknownColumns') throw problem
    if (isList(bytes, file)) return null
    throw problem
  }
}

/** A table of the 903 as a file that was read. */
export function readAs(table: CouncilTable, file: string): ReadFile {
  if (table.kind === 'other') return { file, table: 'other', rows: [], problems: [], otherTable: table.table }
  return { file, table: table.kind, rows: table.rows, problems: [] } as ReadFile
}

function isList(bytes: Uint8Array, file: string): boolean {
  const [firstLine = ''] = new TextDecoder().decode(bytes.subarray(0, 4096)).split(/\r\n|\n|\r/)
  const heading = firstLine
    .replace(/^\uFEFF/, '')
    .split(',')
    .map((cell) => cell.replace(/^"|"$/g, ''))
  return file !== '' && (isEarlierEpisodes(heading) || namesColumns(heading) !== null)
}

function asList(sheet: Sheet, file: string): ReadFile {
  if (isEarlierEpisodes(sheet.heading)) {
    const { episodes, problems } = readEarlierEpisodes(sheet, file)
    return { file, table: 'earlierEpisodes', rows: episodes, problems }
  }
  const columns = namesColumns(sheet.heading)
  if (columns === null) throw noList(sheet, file)
  const { names, problems } = readNames(sheet, columns, file)
  return { file, table: 'names', rows: names, problems }
}

/** A workbook that is no list; it may hold a table of the return, which is taken as DfE takes it. */
function noList({ heading }: Sheet, file: string): Refusal {
  const isReturn = recogniseTable(heading).kind !== 'unknown'
  const reason = isReturn ? 'spreadsheetOf903' : 'unknownColumns'
  return new Refusal('FILE_UNREADABLE', { file, reason, line: isReturn ? null : 1, detail: null })
}

/** The collection year (the year it ends in) that most dates of the file lie in; null where it holds none. */
export function guessYear(read: ReadFile): number | null {
  const days = daysOf(read)
  if (days.length === 0) return null
  const counts = new Map<number, number>()
  for (const day of days) {
    const { year, month } = partsOfDayNumber(day)
    const collection = month >= 4 ? year + 1 : year
    counts.set(collection, (counts.get(collection) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}

function daysOf(read: ReadFile): number[] {
  if (read.table === 'missing')
    return read.rows.flatMap(({ startDay, endDay }) => [startDay, endDay].filter((day) => day !== null))
  if (read.table === 'episodes') {
    // A care episode may have begun years ago; what ended or began last tells the year of the return.
    const days = read.rows.flatMap(({ decomDay, decDay }) => [decomDay, decDay].filter((day) => day !== null))
    const newest = days.reduce((latest, day) => Math.max(latest, day), -Infinity)
    return days.filter((day) => newest - day < 366)
  }
  return []
}
