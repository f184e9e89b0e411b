import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { Refusal } from '../../../shared/contract/errors'
import { checkReturn, type CheckAnswer } from '../../../shared/returns/ssda903/check'
import { reportOf } from '../../../shared/returns/ssda903/checkReport'
import {
  firstCollectionYear,
  lastCollectionYear,
  readCollectionYear,
} from '../../../shared/returns/ssda903/yearBounds'
import type { ReturnTables, TableKind } from '../../../shared/returns/ssda903/types'
import { wordsFor } from '../../../shared/text/errorWords'
import type { CouncilTables } from '../exchange/csv/councilTables'
import { systemClock, utcNow } from '../clock'
import type { ReportFormat } from '../exchange/checking/save'
import { readCouncilFolder } from '../exchange/csv/readCouncilFolder'
import { writeSafely } from '../files/writeSafely'
import { checkSummary } from './checkSummary'

const usage = `homeward check --this DIR [--last DIR] --year YEAR [--json FILE] [--report FILE]

Runs the rules of the SSDA903 Missing table on a council's own files; no register is needed.
  --this DIR   folder with missing.csv and, where there are, header.csv and episodes.csv (told by their columns)
  --last DIR   folder with last year's missing.csv
  --year YEAR  collection year, named by the year it ends in: 2027 is 1 April 2026 to 31 March 2027
  --json FILE  write the answer as JSON; - for standard output
  --report FILE  write the report that the window saves, as its ending says: .pdf, .csv or .xlsx
Ends with 0 (no errors), 1 (errors found), 2 (wrong arguments), 3 (a file cannot be read).
`

interface CheckArguments {
  readonly thisYear: string
  readonly lastYear: string | null
  readonly year: number
  readonly json: string | null
  readonly report: { readonly file: string; readonly format: ReportFormat } | null
}

/**
 * The command `check`. Answers on standard output, everything else on standard error.
 *
 * @param argv the arguments after `check`
 * @param outFolder holds `papers.cjs` and the fonts
 * @returns exit code: 0 no errors, 1 errors found, 2 wrong arguments, 3 unreadable input
 */
export async function runCheck(
  argv: readonly string[],
  outFolder: string = import.meta.dirname,
): Promise<number> {
  const wanted = readArguments(argv)
  if (typeof wanted === 'string') {
    process.stderr.write(`${wanted}\n\n${usage}`)
    return 2
  }
  // Nearly everything read stays alive to the end, so a growing young generation is memory for nothing: on 100,000 rows
  // 144 MB instead of 240 MB, for 0.07 s.
  setFlagsFromString('--semi-space-growth-factor=1')
  try {
    return await check(wanted, outFolder)
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const { title, whatToDo } = wordsFor(problem.code, problem.facts)
    process.stderr.write(`${title}.\n${whatToDo}\n`)
    return 3
  }
}

async function check(
  { thisYear, lastYear, year, json, report }: CheckArguments,
  outFolder: string,
): Promise<number> {
  const tables = await readTables(thisYear, lastYear)
  if (tables.missing === null) {
    process.stderr.write(
      `There is no Missing table in "${thisYear}".\nNothing was checked. It is the file with the columns CHILD, DOB, MISSING, MIS_START, MIS_END.\n`,
    )
    return 3
  }
  const answer = checkReturn(tables, year)
  if (report !== null && !(await reportWritten(report, answer, tables, outFolder))) return 2
  const text = `${JSON.stringify(answer)}\n`
  if (json === '-') {
    await print(text)
  } else {
    if (json !== null && !written(json, text)) return 2
    await print(checkSummary(reportOf(answer, tables)))
  }
  return answer.failures.some(({ level }) => level === 'error') ? 1 : 0
}

/** Waits until it is written: a long answer into a pipe outlives the call, and whoever called may end the process. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => resolve())
  })
}

async function readTables(thisYear: string, lastYear: string | null): Promise<ReturnTables> {
  const current = await readFolder(thisYear)
  const last = lastYear === null ? null : await readFolder(lastYear, ['missing'])
  return { ...current, missingLast: last?.missing ?? null }
}

async function readFolder(folder: string, wanted?: readonly TableKind[]): Promise<CouncilTables> {
  const { tables, leftAlone } = await readCouncilFolder(folder, wanted)
  for (const file of leftAlone) process.stderr.write(`"${file}" is no 903 table and was left alone.\n`)
  return tables
}

/** Whole or not at all: an answer cut short would be read by another program. */
function written(file: string, text: string): boolean {
  try {
    writeSafely(file, text)
    return true
  } catch {
    process.stderr.write(`The answer cannot be written to "${file}".\n`)
    return false
  }
}

/** Writes the report that the window saves: the same tables, the same words. */
async function reportWritten(
  { file, format }: NonNullable<CheckArguments['report']>,
  answer: CheckAnswer,
  tables: ReturnTables,
  outFolder: string,
): Promise<boolean> {
  // Loaded here: a check without it must not wait for the papers.
  const { writeReport } = await import('../exchange/checking/save')
  const found = { id: '', report: reportOf(answer, tables), tables }
  try {
    await writeReport(found, format, resolve(file), utcNow(systemClock), { outFolder })
    return true
  } catch (problem) {
    if (problem instanceof Error && !('code' in problem)) throw problem
    process.stderr.write(`The report cannot be written to "${file}".\n`)
    return false
  }
}

/** The arguments, or what is wrong with them. */
function readArguments(argv: readonly string[]): CheckArguments | string {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { this: text, last: text, year: text, json: text, report: text },
      allowPositionals: false,
    })
    if (values.this === undefined || values.this === '') return '--this DIR is needed.'
    const year = readCollectionYear(values.year ?? '')
    if (year === null) {
      return `--year must be a year from ${firstCollectionYear} to ${lastCollectionYear}.`
    }
    const format = /\.(pdf|csv|xlsx)$/i.exec(values.report ?? '')?.[1]?.toLowerCase() as
      ReportFormat | undefined
    if (values.report !== undefined && format === undefined)
      return '--report must name a file that ends in .pdf, .csv or .xlsx.'
    return {
      thisYear: values.this,
      lastYear: values.last ?? null,
      year,
      json: values.json ?? null,
      report: values.report === undefined || format === undefined ? null : { file: values.report, format },
    }
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}
