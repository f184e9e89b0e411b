import { readDate } from './dates'

/** One line of missing.csv: the five cells as they are written. */
export interface ExportRow {
  readonly child: string
  /** dd/mm/yyyy, padded; '' where the register does not know it. */
  readonly dob: string
  readonly missing: string
  readonly misStart: string
  /** '' while it goes on, or where it ended after 31 March. */
  readonly misEnd: string
}

/**
 * The order of the file: by CHILD, then MIS_START, then MIS_END with blank last. Rule 574 keeps file order among ties, so
 * the order is part of what is sent.
 */
export function byChildAndDates(a: ExportRow, b: ExportRow): number {
  return (
    compare(a.child, b.child) ||
    compare(startKey(a), startKey(b)) ||
    compare(endKey(a), endKey(b)) ||
    compare(a.missing, b.missing)
  )
}

/** Two rows are the same when all five cells are: a birth date put right is a late change as any other. */
export function rowKey(row: ExportRow): string {
  return [row.child, row.dob, row.missing, row.misStart, row.misEnd].join('\n')
}

function startKey(row: ExportRow): number {
  return readDate(row.misStart) ?? -Infinity
}

function endKey(row: ExportRow): number {
  return readDate(row.misEnd) ?? Infinity
}

/** By code unit, so that the same rows give the same file on every PC, whatever its language. */
function compare<Value extends string | number>(a: Value, b: Value): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
