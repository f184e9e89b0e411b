import { Refusal } from '../../../../shared/contract/errors'

const quoteMark = '"'
const quote = 34
const comma = 44
const lineFeed = 10
const carriageReturn = 13

/** Answers false where the rest is not wanted. */
type OnRow = (cells: string[], line: number) => boolean

/**
 * Goes through comma-separated text row by row. Lines end with CRLF, LF or CR, mixed as they come; a quoted cell may
 * hold commas, doubled quotes and line ends; cells are never trimmed. A line with nothing but blanks on it is no row,
 * a line of commas is one.
 *
 * Why not csv-parse: `check` on 100,000 missing rows with their header and episodes (7 MB) has to stay well under 1.5 s
 * with the start of the program in it. Reading those files takes csv-parse 0.20 s and this 0.06 s, and the whole check
 * then takes 0.71 s or 0.50 s (Node 24, two virtual cores; `npm run bench` says it again). A test holds the two to the
 * same answer on random text.
 *
 * @param onRow the row's cells and the line it starts on, counted from 1; answers false to go no further
 * @param file name for the words of a refusal
 * @throws Refusal FILE_UNREADABLE, reason `quotes`, where a quote is never closed or text follows a closing quote;
 *   `separator` where the first row has semicolons, tabs or bars between its quoted cells
 */
export function scanCsv(text: string, file: string, onRow: OnRow): void {
  let at = 0
  let line = 1
  let firstRow = true
  while (at < text.length) {
    const firstLine = line
    const cells: string[] = []
    let anyQuoted = false
    let more = true
    while (more) {
      if (text.charCodeAt(at) === quote) {
        const end = closingQuote(text, at + 1)
        if (end === -1) throw brokenQuotes(file, line)
        const cell = text.slice(at + 1, end)
        cells.push(cell.includes(quoteMark) ? cell.replaceAll('""', quoteMark) : cell)
        line += lineEndsIn(cell)
        anyQuoted = true
        at = end + 1
      } else {
        const end = endOfPlainCell(text, at)
        cells.push(text.slice(at, end))
        at = end
      }
      const next = text.charCodeAt(at)
      more = next === comma
      if (more || next === lineFeed) at += 1
      else if (next === carriageReturn) at += text.charCodeAt(at + 1) === lineFeed ? 2 : 1
      else if (at < text.length)
        throw isOtherSeparator(next) && firstRow ? otherSeparator(file, line) : brokenQuotes(file, line)
    }
    line += 1
    if (anyQuoted || cells.length > 1 || !isBlank(cells[0])) {
      firstRow = false
      if (!onRow(cells, firstLine)) return
    }
  }
}

function endOfPlainCell(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === comma || code === lineFeed || code === carriageReturn) break
    at += 1
  }
  return at
}

/** Place of the quote that closes a cell whose text starts at `from`; -1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf(quoteMark, from)
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf(quoteMark, at + 2)
  return at
}

function lineEndsIn(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || /^[ \t]*$/.test(cell)
}

/** Semicolon, tab or bar. */
function isOtherSeparator(code: number): boolean {
  return code === 59 || code === 9 || code === 124
}

function otherSeparator(file: string, line: number): Refusal {
  return new Refusal('FILE_UNREADABLE', { file, reason: 'separator', line, detail: null })
}

function brokenQuotes(file: string, line: number): Refusal {
  return new Refusal('FILE_UNREADABLE', { file, reason: 'quotes', line, detail: null })
}
