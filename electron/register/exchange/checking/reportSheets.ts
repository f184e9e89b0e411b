import {
  describePlace,
  fileOfTable,
  type CheckReport,
  type ReportEntry,
} from '../../../../shared/returns/ssda903/checkReport'
import type { PrintedBy } from '../../documents/frameOf'
import { aboutFile } from '../sheetsOut/aboutFile'
import type { OutColumn, OutSheet, SheetFile } from '../sheetsOut/model'
import type { Checked } from './desk'

const columns: readonly OutColumn[] = [
  { heading: 'File', type: 'text' },
  { heading: 'Row', type: 'whole' },
  { heading: 'Child', type: 'text' },
  { heading: 'What the row says', type: 'text' },
  { heading: 'Rule', type: 'text' },
  { heading: 'Level', type: 'text' },
  { heading: 'What is wrong', type: 'text', width: 60 },
  { heading: "DfE's own words", type: 'text', width: 60 },
]

/** Every row of a report: one line a row and rule, whole, however many there are. */
export function reportSheets(checked: Checked, printedBy: PrintedBy): SheetFile {
  const { report } = checked
  return {
    sheets: [problemSheet(checked)],
    definitions: [
      ...aboutFile(`Check of the Missing table, year to 31 March ${report.year}`, printedBy),
      { term: 'Period', meaning: report.period },
      { term: 'Read', meaning: readWords(report) },
      ...report.otherYears.map((meaning) => ({ term: 'Another year?', meaning })),
      {
        term: 'Rules',
        meaning: `${report.rulesInForce - report.notRun.length} of the ${report.rulesInForce} rules of ${report.rulesOf} could run. The rules are the sector's reading of DfE's; the wording of the newest guides is unconfirmed.`,
      },
      ...report.notRun.map(({ rule, because }) => ({ term: `Rule ${rule} did not run`, meaning: because })),
      { term: 'Row', meaning: 'Data row of the file, counted from 1 under the headings.' },
      {
        term: 'Level',
        meaning:
          "Error and warning are the numbered rules'. A remark is Homeward's own, on what no DfE rule looks at.",
      },
    ],
  }
}

/** "43 rows of missing.csv, no header.csv". */
function readWords({ read }: CheckReport): string {
  return read.map(({ file, rows }) => (rows === null ? `no ${file}` : `${rows} rows of ${file}`)).join(', ')
}

function problemSheet({ report, tables }: Checked): OutSheet {
  const rowsOf = ({ rule, plain, dfe, places }: ReportEntry) =>
    places.map((place) => {
      const { child, what } = describePlace(tables, place)
      return [fileOfTable[place.table], place.row, child, what, rule, place.level, plain, dfe]
    })
  return { name: 'Problems', columns, rows: [...report.problems, ...report.notes].flatMap(rowsOf) }
}
