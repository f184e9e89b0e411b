import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FigureRow } from '../../../shared/contract/figures'
import { isKnown } from '../../../shared/domain/time/moment'
import type { Column as FigureColumn } from '../../../shared/returns/figures/columns'
import type { Period } from '../../../shared/returns/figures/period'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { When } from '../../components/When'

/** Rows of one page, as the register gives them. */
const PAGE = 50

/** Which number. */
export interface NumberAsked extends Period {
  readonly types?: 'missingAndAway' | 'missing'
  readonly figure: string
  /** Key of a row, where the figure is a breakdown. */
  readonly part: string | null
  readonly column: FigureColumn
}

/** The records behind one number. */
export function RowsBehind({ number }: { readonly number: NumberAsked }) {
  const [offset, setOffset] = useState(0)
  const found = useQuery({
    ...api.figures.rows.queryOptions({ input: { ...number, offset } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <RefusalNotice error={found.error} />
      {found.data !== undefined && (
        <RecordTable
          caption={found.data.words}
          captionHidden
          columns={columns}
          rows={found.data.rows}
          rowKey={(row) => `${row.child.id} ${row.episodeId ?? ''} ${row.interviewId ?? ''} ${row.what}`}
          empty={<Empty>There is no record behind this number any more.</Empty>}
          paging={{ offset, limit: PAGE, total: found.data.total, onOffset: setOffset }}
        />
      )}
    </>
  )
}

const columns: readonly Column<FigureRow>[] = [
  {
    key: 'child',
    heading: 'Child',
    cell: ({ child }) => <AppLink to={paths.child(child.id)}>{child.label}</AppLink>,
  },
  { key: 'what', heading: 'Record', cell: (row) => <What row={row} /> },
  { key: 'at', heading: 'When', cell: ({ at }) => (isKnown(at) ? <When moment={at} /> : '–') },
]

function What({ row: { what, episodeId, interviewId } }: { readonly row: FigureRow }) {
  if (interviewId !== null) return <AppLink to={paths.interview(interviewId)}>{what}</AppLink>
  return episodeId === null ? what : <AppLink to={paths.episode(episodeId)}>{what}</AppLink>
}
