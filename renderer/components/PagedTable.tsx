import { useState } from 'react'
import { RecordTable, type RecordTableProps } from './RecordTable'

const PAGE = 50

/** A table of many rows that are all here already: fifty at a time. */
export function PagedTable<Row>(props: Omit<RecordTableProps<Row>, 'paging'>) {
  const { rows } = props
  const [asked, setOffset] = useState(0)
  // Rows can become fewer while a later page is open.
  const offset = asked < rows.length ? asked : 0
  return (
    <RecordTable
      {...props}
      rows={rows.slice(offset, offset + PAGE)}
      paging={{ offset, limit: PAGE, total: rows.length, onOffset: setOffset }}
    />
  )
}
