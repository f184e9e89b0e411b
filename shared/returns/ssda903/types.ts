/**
 * The rows of the three SSDA903 tables Homeward reads. Text cells are kept exactly as read (nothing trimmed, nothing
 * upper-cased); beside them stand the child's key and the day numbers, worked out once.
 */

export const tableKinds = ['missing', 'episodes', 'header'] as const

export type TableKind = (typeof tableKinds)[number]

/** A table as a rule asks for it; `missingLast` is the Missing table of the year before. */
export type NeededTable = TableKind | 'missingLast'

interface SourceRow {
  /** Data row counted from 1; the heading and wholly empty lines are not counted. */
  readonly row: number
  /** Line of the file the row starts on, counted from 1. */
  readonly line: number
  readonly child: string
  /** CHILD upper-cased, not trimmed: how the sector's validator tells children apart. Blank is ''. */
  readonly childKey: string
}

export interface MissingRow extends SourceRow {
  readonly dob: string
  readonly missing: string
  readonly misStart: string
  readonly misEnd: string
  /** Day numbers; null where the cell is blank or cannot be read. */
  readonly dobDay: number | null
  readonly startDay: number | null
  readonly endDay: number | null
}

export interface EpisodeRow extends SourceRow {
  readonly decom: string
  readonly rne: string
  readonly ls: string
  readonly cin: string
  readonly place: string
  readonly placeProvider: string
  readonly dec: string
  readonly rec: string
  readonly reasonPlaceChange: string
  readonly homePost: string
  readonly plPost: string
  readonly urn: string
  readonly decomDay: number | null
  readonly decDay: number | null
}

export interface HeaderRow extends SourceRow {
  /** As read: 1, 2 before 2024-25; M, F, U since. */
  readonly sex: string
  readonly dob: string
  readonly ethnic: string
  readonly upn: string
  readonly mother: string
  readonly mcDob: string
  readonly dobDay: number | null
}

/** The tables at hand; null where the council gave no such file. */
export interface ReturnTables {
  readonly missing: readonly MissingRow[] | null
  readonly episodes: readonly EpisodeRow[] | null
  readonly header: readonly HeaderRow[] | null
  readonly missingLast: readonly MissingRow[] | null
}

/** Column names in DfE's order. A table is recognised by this set, whatever the order in the file. */
export const columnsOf = {
  missing: ['CHILD', 'DOB', 'MISSING', 'MIS_START', 'MIS_END'],
  episodes: [
    'CHILD',
    'DECOM',
    'RNE',
    'LS',
    'CIN',
    'PLACE',
    'PLACE_PROVIDER',
    'DEC',
    'REC',
    'REASON_PLACE_CHANGE',
    'HOME_POST',
    'PL_POST',
    'URN',
  ],
  header: ['CHILD', 'SEX', 'DOB', 'ETHNIC', 'UPN', 'MOTHER', 'MC_DOB'],
} as const satisfies Record<TableKind, readonly string[]>
