import { readDate } from './dates'
import type { ExportRow } from './exportRow'

/** A figure split by type. */
export interface ByType {
  readonly M: number
  readonly A: number
}

/** The counts a council signs for: incidents, children, lengths and what was open at the year's end. */
export interface ReturnCounts {
  readonly incidents: ByType
  /** Distinct children; `either` counts a child with both once. */
  readonly children: ByType & { readonly either: number }
  readonly openAt31March: ByType
  readonly lengths: readonly ({ readonly label: string } & ByType)[]
}

/**
 * Only dates are collected, so lengths are whole days between start and end: "over 24 hours or not" cannot be worked
 * out from the return (written answer of 20 July 2017, statutory-returns.md 3.3).
 */
const lengths: readonly { readonly label: string; readonly from: number; readonly to: number }[] = [
  { label: 'Ended the same day', from: 0, to: 0 },
  { label: 'Ended the next day', from: 1, to: 1 },
  { label: '2 to 3 days', from: 2, to: 3 },
  { label: '4 to 7 days', from: 4, to: 7 },
  { label: '8 to 30 days', from: 8, to: 30 },
  { label: 'More than 30 days', from: 31, to: Infinity },
]

const noEnd = 'No end in this year'

/** Which of the lengths a row is counted under; null where a date of it cannot be read. */
export function lengthOf(row: Pick<ExportRow, 'misStart' | 'misEnd'>): string | null {
  if (row.misEnd === '') return noEnd
  const days = daysOf(row)
  return lengths.find(({ from, to }) => isBetween(days, from, to))?.label ?? null
}

/** Counts the rows of a return as they are written. */
export function countReturn(rows: readonly ExportRow[]): ReturnCounts {
  const open = rows.filter(({ misEnd }) => misEnd === '')
  return {
    incidents: byType(rows),
    children: { ...childrenByType(rows), either: distinctChildren(rows) },
    openAt31March: byType(open),
    lengths: [...lengths.map(({ label }) => label), noEnd].map((label) => ({
      label,
      ...byType(rows.filter((row) => lengthOf(row) === label)),
    })),
  }
}

function byType(rows: readonly ExportRow[]): ByType {
  return { M: ofType(rows, 'M').length, A: ofType(rows, 'A').length }
}

function childrenByType(rows: readonly ExportRow[]): ByType {
  return { M: distinctChildren(ofType(rows, 'M')), A: distinctChildren(ofType(rows, 'A')) }
}

function ofType(rows: readonly ExportRow[], type: 'M' | 'A'): ExportRow[] {
  return rows.filter(({ missing }) => missing === type)
}

function distinctChildren(rows: readonly ExportRow[]): number {
  return new Set(rows.map(({ child }) => child)).size
}

function daysOf({ misStart, misEnd }: Pick<ExportRow, 'misStart' | 'misEnd'>): number | null {
  const start = readDate(misStart)
  const end = readDate(misEnd)
  return start === null || end === null ? null : end - start
}

function isBetween(days: number | null, from: number, to: number): boolean {
  return days !== null && days >= from && days <= to
}
