import type { MissingRow } from '../../../../shared/returns/ssda903/types'
import type { KnownFileRow } from './known'
import type { MissingFile } from './readEpisodes'

/** The Missing table of one year as it is to be kept: next year's carry-over check (rule 576) asks for it. */
export interface FileRowsOfYear {
  readonly year: number
  readonly rows: readonly MissingRow[]
  /** What was kept of that year before. */
  readonly replaced: readonly KnownFileRow[]
}

/** Every row of the Missing tables as read, readable or not; nothing for a year that is kept so already. */
export function planFileRows(
  files: readonly MissingFile[],
  known: readonly KnownFileRow[],
): FileRowsOfYear[] {
  return files.flatMap(({ year, rows }) => {
    const replaced = known.filter((row) => row.year === year).toSorted((a, b) => a.row - b.row)
    const isKept = replaced.length === rows.length && rows.every((row, at) => isSame(row, replaced[at]))
    return isKept ? [] : [{ year, rows, replaced }]
  })
}

function isSame(row: MissingRow, kept: KnownFileRow | undefined): boolean {
  return (
    kept !== undefined &&
    row.child === kept.child &&
    row.dob === kept.dob &&
    row.missing === kept.missing &&
    row.misStart === kept.misStart &&
    row.misEnd === kept.misEnd
  )
}
