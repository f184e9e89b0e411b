import type { RightsCase } from '../../../shared/contract/rights'
import { kindWords } from '../../../shared/text/rightsWords'
import { paths } from '../../app/paths'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { When } from '../../components/When'
import { Standing } from './Standing'

export interface RightsTableProps {
  readonly caption: string
  readonly rows: readonly RightsCase[]
  readonly empty: string
}

/** Entries of the logs with their clocks. */
export function RightsTable({ caption, rows, empty }: RightsTableProps) {
  return (
    <RecordTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowPath={({ id }) => paths.right(id)}
      empty={<Empty>{empty}</Empty>}
    />
  )
}

const columns: readonly Column<RightsCase>[] = [
  { key: 'kind', heading: 'What', width: '14rem', cell: ({ kind }) => kindWords[kind] },
  { key: 'from', heading: 'From', cell: ({ fromWhom }) => fromWhom },
  { key: 'child', heading: 'Child', cell: ({ child }) => child?.label ?? '–' },
  { key: 'received', heading: 'Received', cell: ({ received }) => <When moment={received} /> },
  {
    key: 'next',
    heading: 'Next',
    cell: ({ standing, withdrawnReason }) =>
      withdrawnReason === null ? <Standing standing={standing} /> : 'withdrawn',
  },
]
