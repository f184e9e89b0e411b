import { readDate } from './dates'
import type { EpisodeRow, HeaderRow, MissingRow } from './types'

/** Cells of one row in the order of `columnsOf`; a cell the file does not reach is blank. */
export type Cells = readonly (string | undefined)[]

/**
 * Builds a Missing row from its five cells. What nearly every rule looks at stands first, close together: fetching it from
 * far off is most of what a rule costs in a long file (a tenth less time over 100,000 rows).
 */
export function missingRow(row: number, line: number, cells: Cells): MissingRow {
  const child = cells[0] ?? ''
  const dob = cells[1] ?? ''
  const misStart = cells[3] ?? ''
  const misEnd = cells[4] ?? ''
  return {
    startDay: readDate(misStart),
    endDay: readDate(misEnd),
    dobDay: readDate(dob),
    missing: cells[2] ?? '',
    row,
    child,
    childKey: child.toUpperCase(),
    misStart,
    misEnd,
    dob,
    line,
  }
}

/** Builds an Episodes row from its thirteen cells. */
export function episodeRow(row: number, line: number, cells: Cells): EpisodeRow {
  const child = cells[0] ?? ''
  const decom = cells[1] ?? ''
  const dec = cells[7] ?? ''
  return {
    row,
    line,
    child,
    childKey: child.toUpperCase(),
    decom,
    rne: cells[2] ?? '',
    ls: cells[3] ?? '',
    cin: cells[4] ?? '',
    place: cells[5] ?? '',
    placeProvider: cells[6] ?? '',
    dec,
    rec: cells[8] ?? '',
    reasonPlaceChange: cells[9] ?? '',
    homePost: cells[10] ?? '',
    plPost: cells[11] ?? '',
    urn: cells[12] ?? '',
    decomDay: readDate(decom),
    decDay: readDate(dec),
  }
}

/** Builds a Header row from its seven cells. */
export function headerRow(row: number, line: number, cells: Cells): HeaderRow {
  const child = cells[0] ?? ''
  const dob = cells[2] ?? ''
  return {
    row,
    line,
    child,
    childKey: child.toUpperCase(),
    sex: cells[1] ?? '',
    dob,
    ethnic: cells[3] ?? '',
    upn: cells[4] ?? '',
    mother: cells[5] ?? '',
    mcDob: cells[6] ?? '',
    dobDay: readDate(dob),
  }
}
