import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FigureRow } from '../../../shared/contract/figures'
import type { Column as FigureColumn } from '../../../shared/returns/figures/columns'
import type { Period } from '../../../shared/returns/figures/period'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { When } from '../../components/When'

/** Which number. */
export interface Behind extends Period {
  readonly figure: string
  /** Key of a row, where the figure is a breakdown. */
  readonly part: string | null
  readonly column: FigureColumn
}

/** What the register answers in one go. */
const PAGE = 50

const columns: readonly Column<FigureRow>[] = [
  {
    key: 'child',
    heading: 'Child',
    cell: ({ child }) => <AppLink to={paths.child(child.id)}>{child.label}</AppLink>,
  },
  {
    key: 'what',
    heading: 'What',
    cell: ({ what, episodeId, interviewId }) => {
      if (episodeId !== null) return <AppLink to={paths.episode(episodeId)}>{what}</AppLink>
      return interviewId === null ? what : <AppLink to={paths.interview(interviewId)}>{what}</AppLink>
    },
  },
  { key: 'at', heading: 'When', cell: ({ at }) => <When moment={at} /> },
]

/** The records behind one number. */
export function RowsBehind(behind: Behind) {
  const [offset, setOffset] = useState(0)
  const found = useQuery({
    ...api.figures.rows.queryOptions({ input: { ...behind, offset } }),
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
          rowKey={({ child, what, episodeId, interviewId }) =>
            `${child.id} ${what} ${episodeId ?? ''} ${interviewId ?? ''}`
          }
          paging={{ offset, limit: PAGE, total: found.data.total, onOffset: setOffset }}
          empty={<p>None.</p>}
        />
      )}
    </>
  )
}
