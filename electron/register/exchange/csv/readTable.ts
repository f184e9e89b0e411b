import { Refusal } from '../../../../shared/contract/errors'
import { episodeRow, headerRow, missingRow, type Cells } from '../../../../shared/returns/ssda903/rows'
import {
  columnsOf,
  tableKinds,
  type EpisodeRow,
  type HeaderRow,
  type MissingRow,
  type TableKind,
} from '../../../../shared/returns/ssda903/types'
import { decodeText } from './decodeText'
import { recogniseTable } from './recogniseTable'
import { scanCsv } from './scanCsv'

/** A council's file, read whole. */
export type CouncilTable =
  | { readonly kind: 'missing'; readonly rows: MissingRow[] }
  | { readonly kind: 'episodes'; readonly rows: EpisodeRow[] }
  | { readonly kind: 'header'; readonly rows: HeaderRow[] }
  /** Another table of the 903 return, or one that was not asked for; its rows are not read. */
  | { readonly kind: 'other'; readonly table: string }

/** Takes one row under the heading into its table. */
type AddRow = (cells: string[], line: number) => void

interface TableReader {
  readonly table: CouncilTable
  /** Null where the rows are not wanted. */
  readonly addRow: AddRow | null
}

/**
 * Reads one file of the 903 return and tells which table it is by its columns. Cells are kept exactly as written. A
 * row shorter than the heading has blank cells at its end; a longer one is refused, as its cells cannot be told apart.
 *
 * @param file name for the words of a refusal; never decides what the file is
 * @param wanted tables whose rows are to be read; any other comes back as `other`
 * @throws Refusal FILE_UNREADABLE with the reason and, where there is one, the line
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  wanted: readonly TableKind[] = tableKinds,
): CouncilTable {
  const readers: TableReader[] = []
  let addRow: AddRow | null = null
  scanCsv(decodeText(bytes, file), file, (cells, line) => {
    if (addRow === null) {
      const reader = readerFor(cells, line, file, wanted)
      readers.push(reader)
      addRow = reader.addRow
      return addRow !== null
    }
    addRow(cells, line)
    return true
  })
  const [reader] = readers
  if (reader === undefined) throw unreadable(file, 'empty', null, null)
  return reader.table
}

/** Recognises the heading and readies the table under it. */
function readerFor(
  heading: readonly string[],
  line: number,
  file: string,
  wanted: readonly TableKind[],
): TableReader {
  const found = recogniseTable(heading)
  if (found.kind === 'unknown') {
    if (hasOtherSeparator(heading)) throw unreadable(file, 'separator', line, null)
    const unprintable = heading.some((name) => /[\p{Cc}\uFFFD]/u.test(name))
    if (unprintable) throw unreadable(file, 'notText', line, null)
    throw unreadable(file, found.nearest === null ? 'noHeading' : 'unknownColumns', line, found.detail)
  }
  if (found.kind === 'other') return { table: found, addRow: null }
  if (!wanted.includes(found.kind)) return { table: { kind: 'other', table: found.kind }, addRow: null }
  if (found.kind === 'missing') return reader('missing', { kind: 'missing', rows: [] }, missingRow)
  if (found.kind === 'episodes') return reader('episodes', { kind: 'episodes', rows: [] }, episodeRow)
  return reader('header', { kind: 'header', rows: [] }, headerRow)

  function reader<Row>(
    kind: TableKind,
    table: CouncilTable & { readonly rows: Row[] },
    build: (row: number, line: number, cells: Cells) => Row,
  ): TableReader {
    const places = columnsOf[kind].map((name) => heading.indexOf(name))
    const inOrder = places.every((place, at) => place === at)
    const sameText = oneTextEach()
    const addRow: AddRow = (cells, line) => {
      if (cells.length > heading.length) throw tooManyCells(file, line, cells.length, heading.length)
      const ordered: (string | undefined)[] = inOrder ? cells : places.map((place) => cells[place])
      ordered[CHILD] = sameText(ordered[CHILD] ?? '')
      table.rows.push(build(table.rows.length + 1, line, ordered))
    }
    return { table, addRow }
  }
}

/** Place of CHILD in every table of the 903. */
const CHILD = 0

/**
 * Rows of one child share one text of CHILD. Texts of their own lie far apart in 100,000 rows, and the rules look at
 * each: sharing took the growth of their time from 13.5 to some 11.5 times for ten times the rows.
 */
function oneTextEach(): (text: string) => string {
  const texts = new Map<string, string>()
  return (text) => {
    const known = texts.get(text)
    if (known === undefined) texts.set(text, text)
    return known ?? text
  }
}

/** One cell, with semicolons, tabs or bars where commas should be. */
function hasOtherSeparator([first = '', ...rest]: readonly string[]): boolean {
  return rest.length === 0 && /[;\t|]/.test(first)
}

function tooManyCells(file: string, line: number, cells: number, columns: number): Refusal {
  const why = 'a comma inside a value needs quotation marks around it'
  return unreadable(
    file,
    'unknownColumns',
    line,
    `Line ${line} has ${cells} cells, the heading ${columns}: ${why}.`,
  )
}

function unreadable(
  file: string,
  reason: 'empty' | 'notText' | 'separator' | 'noHeading' | 'unknownColumns',
  line: number | null,
  detail: string | null,
): Refusal {
  return new Refusal('FILE_UNREADABLE', { file, reason, line, detail })
}
