import type { Column } from '../figures/columns'
import type { Shown } from './shown'

interface Row {
  readonly counts: Readonly<Partial<Record<Column, Shown>>>
}

/** Said wherever `rowsToRead` are. */
export const NOUGHTS_LEFT_OUT =
  'Rows of a list that are noughts throughout stand in the spreadsheet alone; months and bands stand everywhere.'

/** Rows of a breakdown that page and paper show: of a long list of reasons or kinds those that are not noughts throughout. */
export function rowsToRead<R extends Row>({
  isScale,
  rows,
}: {
  readonly isScale: boolean
  readonly rows: readonly R[]
}): readonly R[] {
  return isScale ? rows : rows.filter(({ counts }) => Object.values(counts).some((count) => count !== 0))
}
