import { readDate, writeIsoDate } from '../../../../shared/returns/ssda903/dates'
import { visibleLine } from '../../../../shared/text/visibleLine'
import type { RowProblem } from '../import/known'
import type { Sheet } from './readSheet'

/** One line of the council's list of names. */
export interface NamedChild {
  readonly line: number
  readonly ref: string
  readonly forename: string | null
  readonly surname: string | null
  readonly dob: string | null
  readonly worker: string | null
}

type Column = 'ref' | 'forename' | 'surname' | 'dob' | 'worker'

/** Headings councils use, in lower case without anything but letters. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  ref: ['id', 'child', 'childid', 'childuniqueid', 'reference', 'ref', 'localref', 'personid', 'systemid'],
  forename: ['forename', 'forenames', 'firstname', 'givenname', 'first'],
  surname: ['surname', 'lastname', 'familyname', 'last'],
  dob: ['dob', 'dateofbirth', 'birthdate', 'born'],
  worker: ['worker', 'socialworker', 'allocatedworker', 'caseworker', 'keyworker'],
}

/** Where each column stands; null where the heading is no names list (an id and at least one name). */
export function namesColumns(heading: readonly string[]): ReadonlyMap<Column, number> | null {
  const plain = heading.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''))
  const found = new Map<Column, number>()
  for (const [column, words] of Object.entries(headings) as [Column, readonly string[]][]) {
    const at = plain.findIndex((name) => words.includes(name))
    if (at >= 0) found.set(column, at)
  }
  return found.has('ref') && (found.has('forename') || found.has('surname')) ? found : null
}

/** The names of the list, with the lines that cannot be used. */
export function readNames(
  sheet: Sheet,
  columns: ReadonlyMap<Column, number>,
  file: string,
): { names: NamedChild[]; problems: RowProblem[] } {
  const names: NamedChild[] = []
  const problems: RowProblem[] = []
  for (const { line, cells } of sheet.rows) {
    const cell = (column: Column): string | null => {
      const at = columns.get(column)
      const text = at === undefined ? '' : visibleLine(cells[at] ?? '')
      return text === '' ? null : text
    }
    const ref = cell('ref')
    const dobText = cell('dob')
    const dob = dobText === null ? null : isoDay(dobText)
    const problem = problemOf(ref, cell('forename') ?? cell('surname'), dobText, dob)
    if (ref === null || problem !== null)
      problems.push({ file, line, child: ref, message: problem ?? 'The id is blank.' })
    else
      names.push({
        line,
        ref,
        forename: cell('forename'),
        surname: cell('surname'),
        dob,
        worker: cell('worker'),
      })
  }
  return { names, problems }
}

function problemOf(
  ref: string | null,
  name: string | null,
  dobText: string | null,
  dob: string | null,
): string | null {
  if (ref === null) return 'The id is blank.'
  if (name === null) return 'Neither forename nor surname is filled in.'
  if (dobText !== null && dob === null) return `"${dobText.slice(0, 20)}" is not a date like 09/04/2011.`
  return null
}

/** A date as lists write it: dd/mm/yyyy, or yyyy-mm-dd. */
export function isoDay(text: string): string | null {
  const day = readDate(text.trim())
  if (day !== null) return writeIsoDate(day)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (!iso) return null
  const again = readDate(`${iso[3]}/${iso[2]}/${iso[1]}`)
  return again === null ? null : writeIsoDate(again)
}
