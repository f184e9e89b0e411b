import type { CheckedEntry, CheckedFiles } from '../../../../shared/contract/checking'
import { describePlace, fileOfTable, type ReportEntry } from '../../../../shared/returns/ssda903/checkReport'
import type { ReturnTables } from '../../../../shared/returns/ssda903/types'
import type { Checked } from './desk'

/** Rows of one entry that go to the page; a file that is wrong throughout has as many as it has rows. */
const MOST_SHOWN = 5_000

/** A report as the page takes it. */
export function shownReport({ id, report, tables }: Checked): CheckedFiles {
  const { problems, notes, notRun, read, otherYears, ...rest } = report
  return {
    id,
    ...rest,
    read: [...read],
    otherYears: [...otherYears],
    rulesRun: report.rulesInForce - notRun.length,
    notRun: [...notRun],
    problems: problems.map((entry) => shownEntry(entry, tables)),
    notes: notes.map((entry) => shownEntry(entry, tables)),
  }
}

function shownEntry({ rule, plain, dfe, places }: ReportEntry, tables: ReturnTables): CheckedEntry {
  return {
    rule,
    plain,
    dfe,
    count: places.length,
    places: places.slice(0, MOST_SHOWN).map((place) => ({
      file: fileOfTable[place.table],
      row: place.row,
      level: place.level,
      ...describePlace(tables, place),
    })),
  }
}
