import { useState } from 'react'
import { RecordTable, type RecordTableProps } from './RecordTable'

const PAGE = 50

export interface PagedTableProps<Row> extends Omit<RecordTableProps<Row>, 'paging'> {
  /** Rows at a time; fifty where nothing is said. */
  readonly pageSize?: number
}

/** A table of many rows that are all here already, a part at a time. */
export function PagedTable<Row>({ pageSize = PAGE, ...props }: PagedTableProps<Row>) {
  const { rows } = props
  const [asked, setOffset] = useState(0)
  // Rows can become fewer while a later page is open.
  const offset = asked < rows.length ? asked : 0
  return (
    <RecordTable
      {...props}
      rows={rows.slice(offset, offset + pageSize)}
      paging={{ offset, limit: pageSize, total: rows.length, onOffset: setOffset }}
    />
  )
}
