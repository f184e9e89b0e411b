import type { CellObject, SheetData } from 'write-excel-file/node'
import { fitted } from './fitted'
import { fixedZipDates } from './fixedZipDates'
import type { OutColumn, OutSheet, SheetFile } from './model'
import { rowHeight } from './rowHeight'
import { dayText, typedCell, type TypedCell } from './typedCell'

/** Excel opens no text longer than this in one cell. */
const LONGEST = 32_767
const CUT = ' … (cut: a cell holds no more)'
/**
 * Excel has no day before 1900, and believes in 29 February 1900: by its count every day before that is another than
 * LibreOffice's.
 */
const FIRST_DAY = '1900-03-01'
const NARROWEST = 9
const WIDEST = 60
/** Scrolled past for ever: the first column stays in sight and must leave room for the others. */
const WIDEST_FIRST = 36
/** Rows looked at for the width of a column. */
const ROWS_MEASURED = 500

const headingLook = {
  fontWeight: 'bold',
  backgroundColor: '#e6eeee',
  wrap: true,
  alignVertical: 'top',
} as const
const numberFormats = { whole: '#,##0', decimal: '#,##0.0', percent: '0.0%' } as const

/**
 * A workbook: one sheet a table, the definitions last; heading row and first column stay in sight. Every text is typed
 * as text, so nothing in it can become a formula. No author, no dates of its own: the same tables are the same bytes.
 */
export async function writeWorkbook({ sheets, definitions }: SheetFile): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded here because it costs 40 ms that a paper does not need.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const names = new Set<string>()
  const tables = sheets.map((sheet) => fitted(sheet))
  const cuts = tables.flatMap(({ sheet, cut }) => (cut === null ? [] : { term: sheet.name, meaning: cut }))
  const all = [...tables.map(({ sheet }) => sheet), definitionSheet([...cuts, ...definitions])]
  const written = all.map((sheet) => {
    const widths = columnWidths(sheet)
    return {
      data: sheetData(sheet, widths),
      sheet: sheetName(sheet.name, names),
      columns: widths.map((width) => ({ width })),
      // Both: with rows alone the library names a pane that is not there (activePane, 4.1.1).
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape' as const,
    }
  })
  const zip = await writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer()
  return fixedZipDates(new Uint8Array(zip))
}

function definitionSheet(definitions: SheetFile['definitions']): OutSheet {
  return {
    name: 'Definitions',
    columns: [
      { heading: 'What', type: 'text', width: WIDEST_FIRST },
      { heading: 'What it means', type: 'text', width: 100 },
    ],
    rows: definitions.map(({ term, meaning }) => [term, meaning]),
  }
}

function sheetData({ columns, rows }: OutSheet, widths: readonly number[]): SheetData {
  const headings = columns.map(({ heading }) => ({ value: asWritten(heading), type: String, ...headingLook }))
  const cells = (row: OutSheet['rows'][number]) =>
    columns.map((column, at) => cellOf(typedCell(row[at] ?? null, column)))
  return [inHeight(headings, widths), ...rows.map((row) => inHeight(cells(row), widths))]
}

/** The row with its height, which the library takes from one of its cells. */
function inHeight(row: readonly (CellObject | null)[], widths: readonly number[]): (CellObject | null)[] {
  const height = rowHeight(
    row.map((cell) => (typeof cell?.value === 'string' ? cell.value : '')),
    widths,
  )
  const first = row.find((cell) => cell !== null)
  return row.map((cell) => (cell === null || cell !== first ? cell : { ...cell, height }))
}

function cellOf(cell: TypedCell): CellObject | null {
  if (cell.type === 'empty') return null
  const top = { alignVertical: 'top' } as const
  if (cell.type === 'number')
    return { ...top, value: cell.number, type: Number, format: numberFormats[cell.as] }
  if (cell.type === 'day' && cell.date >= FIRST_DAY)
    return {
      ...top,
      // A workbook keeps no zone: the library writes the UTC parts, which here are what the clock showed.
      value: new Date(`${cell.date}T${cell.time ?? '00:00:00'}Z`),
      type: Date,
      format: cell.time === null ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm',
      align: 'left',
    }
  const whole = cell.type === 'text' ? cell.text : earlyDay(cell)
  const text = whole.length > LONGEST ? whole.slice(0, LONGEST - CUT.length) + CUT : whole
  // Format "text": stays what it is when somebody clicks into the cell and out again.
  return { ...top, value: asWritten(text), type: String, format: '@', wrap: true, align: 'left' }
}

/** A day that is none in Excel, as a text that sorts as days do. */
function earlyDay({ date, time }: Extract<TypedCell, { type: 'day' }>): string {
  return time === null ? date : `${date} ${time.slice(0, 5)}`
}

/** A workbook's texts write a letter as `_x0041_` (ECMA-376, ST_Xstring): what looks like it and is meant so is escaped. */
function asWritten(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

function columnWidths({ columns, rows }: OutSheet): number[] {
  const measured = rows.slice(0, ROWS_MEASURED)
  return columns.map((column, at) => {
    if (column.width !== undefined) return column.width
    const lengths = measured.map((row) => shownLength(typedCell(row[at] ?? null, column)))
    const wanted = Math.max(headingWidth(column), ...lengths, NARROWEST) + 2
    return Math.min(wanted, at === 0 ? WIDEST_FIRST : WIDEST)
  })
}

/** A heading may go over several lines: its longest word, or a quarter of it, has to fit. */
function headingWidth({ heading }: OutColumn): number {
  return Math.max(...heading.split(' ').map((word) => word.length), Math.ceil(heading.length / 4))
}

function shownLength(cell: TypedCell): number {
  if (cell.type === 'text') return cell.text.length
  if (cell.type === 'day') return dayText(cell.date, cell.time).length
  return cell.type === 'number' ? cell.number.toLocaleString('en-GB').length : 0
}

/** At most 31 letters without []/\:*?, none twice: what Excel takes. */
function sheetName(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]/\\:*?']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Table'
  for (let turn = 1; ; turn += 1) {
    const ending = turn === 1 ? '' : ` ${turn}`
    const name = plain.slice(0, 31 - ending.length).trim() + ending
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
