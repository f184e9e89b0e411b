import { useQuery } from '@tanstack/react-query'
import type { EscalationDecision } from '../../../shared/contract/escalations'
import { exactly } from '../../../shared/domain/time/moment'
import { api } from '../../app/api'
import { RecordTable, type Column } from '../../components/RecordTable'
import { When } from '../../components/When'

/** What team leads decided about one late interview, or about an absence that goes on; nothing where nobody had to. */
export function DecidedList({ recordId }: { readonly recordId: string }) {
  const decided = useQuery(api.escalations.decided.queryOptions({ input: { recordId } }))
  if (decided.data === undefined || decided.data.length === 0) return null
  return (
    <RecordTable
      caption="Seen, decided"
      rows={decided.data.toReversed()}
      rowKey={({ id }) => id}
      empty={null}
      columns={columns}
    />
  )
}

const because = {
  overdue: 'It was overdue',
  noAnswer: 'Nobody had answered',
  longMissing: 'Long missing',
} as const

const columns: readonly Column<EscalationDecision>[] = [
  { key: 'what', heading: 'Decision', cell: ({ decision }) => decision },
  { key: 'why', heading: 'Because', cell: ({ kind }) => because[kind] },
  { key: 'by', heading: 'By', cell: ({ by }) => by },
  { key: 'at', heading: 'When', nowrap: true, cell: ({ at }) => <When moment={exactly(at)} /> },
]
