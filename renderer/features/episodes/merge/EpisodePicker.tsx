import { useQuery } from '@tanstack/react-query'
import type { EpisodeListRow } from '../../../../shared/contract/episodes'
import { api } from '../../../app/api'
import { Empty } from '../../../components/Empty'
import { RecordTable, type Column } from '../../../components/RecordTable'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { When } from '../../../components/When'
import { EpisodeState } from '../EpisodeState'

/** The newest ones: a second record of an absence is noticed within days. */
const MOST = 100

export interface EpisodePickerProps {
  readonly caption: string
  readonly childId: string
  readonly exceptId: string
  readonly onPick: (episodeId: string) => void
}

/** One of a child's episodes, newest first. */
export function EpisodePicker({ caption, childId, exceptId, onPick }: EpisodePickerProps) {
  const list = useQuery(api.episodes.list.queryOptions({ input: { childId, limit: MOST } }))
  if (list.data === undefined) return <RefusalNotice error={list.error} />
  return (
    <RecordTable
      caption={caption}
      rows={list.data.rows.filter(({ id }) => id !== exceptId)}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onPick(id)}
      columns={columns}
      empty={<Empty>The child has no other episode.</Empty>}
    />
  )
}

const columns: readonly Column<EpisodeListRow>[] = [
  { key: 'ref', heading: 'Episode', nowrap: true, cell: ({ ref }) => ref },
  { key: 'type', heading: 'Type', cell: ({ typeLabel }) => typeLabel },
  { key: 'start', heading: 'Began', cell: ({ start }) => <When moment={start} /> },
  { key: 'back', heading: 'Back', cell: (row) => <EpisodeState row={row} /> },
]
