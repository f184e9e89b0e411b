import {
  fileOfTable,
  type CheckReport,
  type ReportEntry,
  type ReportPlace,
} from '../../../shared/returns/ssda903/checkReport'
import { plural } from '../../../shared/text/plural'

/** Rows listed behind a rule before the rest is only counted. */
const rowsListed = 20

/** What `check` says to a person: what was read, how many rules ran, and the rows to put right rule by rule. */
export function checkSummary(report: CheckReport): string {
  const { year, period, rulesOf, rulesInForce, notRun, otherYears, errors, warnings, remarks } = report
  const lines = [
    `Collection year ${year}: ${period}. Rules of ${rulesOf}.`,
    `Read: ${rowCounts(report)}.`,
    ...otherYears,
    `${rulesInForce - notRun.length} of the ${rulesInForce} rules could run.`,
    ...notRun.map(({ rule, because }) => `  Rule ${rule} did not run: ${because}`),
    '',
    `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(remarks, 'hint')}.`,
    ...report.problems.flatMap(({ rule, plain, places }) => ['', `${rule} ${plain}`, ...placeLines(places)]),
    ...report.notes.flatMap(hintLines),
  ]
  return `${lines.join('\n')}\n`
}

function rowCounts({ read }: CheckReport): string {
  return read
    .map(({ file, rows }) => (rows === null ? `no ${file}` : `${plural(rows, 'row')} of ${file}`))
    .join(', ')
}

function hintLines({ plain, places }: ReportEntry): string[] {
  return ['', `Hint: ${plain}`, ...placeLines(places)]
}

function placeLines(places: readonly ReportPlace[]): string[] {
  const tables = [...new Set(places.map(({ table }) => table))]
  return tables.map((table) => {
    const rows = places.filter((place) => place.table === table)
    return `  ${fileOfTable[table]}: ${rowList(rows)}`
  })
}

function rowList(places: readonly ReportPlace[]): string {
  const rest = places.length - rowsListed
  const shown = places
    .slice(0, rowsListed)
    .map(({ row, level }) => (level === 'warning' ? `${row} (warning)` : String(row)))
  return `${places.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
