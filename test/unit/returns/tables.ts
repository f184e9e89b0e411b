import { checkReturn, type CheckAnswer } from '../../../shared/returns/ssda903/check'
import { episodeRow, headerRow, missingRow, type Cells } from '../../../shared/returns/ssda903/rows'
import type { EpisodeRow, HeaderRow, MissingRow, ReturnTables } from '../../../shared/returns/ssda903/types'

/** Rows for tests, each written as its cells separated by commas. */

export function missingRows(...lines: readonly string[]): MissingRow[] {
  return build(lines, missingRow)
}

/** CHILD,DECOM,DEC,REC,LS: the cells of Episodes the rules look at. */
export function episodeRows(...lines: readonly string[]): EpisodeRow[] {
  return build(lines, (row, line, [child, decom, dec, rec, ls]) =>
    episodeRow(row, line, [child, decom, 'S', ls, 'N1', 'U6', 'PR1', dec, rec]),
  )
}

/** CHILD,DOB. */
export function headerRows(...lines: readonly string[]): HeaderRow[] {
  return build(lines, (row, line, [child, dob]) => headerRow(row, line, [child, 'F', dob]))
}

export const noTables: ReturnTables = { missing: null, episodes: null, header: null, missingLast: null }

/** Verdicts as "table row rule level", the level only where it is a warning. */
export function verdicts(answer: Pick<CheckAnswer, 'failures'>): string[] {
  return answer.failures.map(
    ({ table, row, rule, level }) => `${table} ${row} ${rule}${level === 'warning' ? ' warning' : ''}`,
  )
}

/** The verdicts on these tables for the year 1 April 2025 to 31 March 2026. */
export function check2026(tables: Partial<ReturnTables>): string[] {
  return verdicts(checkReturn({ ...noTables, ...tables }, 2026))
}

function build<Row>(lines: readonly string[], make: (row: number, line: number, cells: Cells) => Row): Row[] {
  return lines.map((line, at) => make(at + 1, at + 2, line.split(',')))
}
