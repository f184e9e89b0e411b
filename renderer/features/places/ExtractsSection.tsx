import { useQuery } from '@tanstack/react-query'
import { exactly } from '../../../shared/domain/time/moment'
import type { call } from '../../app/api'
import { api } from '../../app/api'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { When } from '../../components/When'

type Extract = Awaited<ReturnType<typeof call.places.extracts>>[number]

/** Lists of homes that were given away: whom to, why, and when. */
export function ExtractsSection() {
  const extracts = useQuery(api.places.extracts.queryOptions())
  if (extracts.data === undefined || extracts.data.length === 0) return null
  return (
    <Section id="given" heading="Lists given away">
      <RecordTable
        caption="Lists of homes given away"
        captionHidden
        columns={columns}
        rows={extracts.data}
        rowKey={({ id }) => id}
        empty={null}
      />
    </Section>
  )
}

const columns: readonly Column<Extract>[] = [
  { key: 'to', heading: 'Given to', cell: ({ recipient }) => recipient },
  { key: 'basis', heading: 'On what basis', cell: ({ basis }) => basis },
  { key: 'homes', heading: 'Homes', align: 'right', cell: ({ homes }) => homes },
  { key: 'how', heading: 'How', cell: ({ how, fileName }) => `${how}, ${fileName}` },
  {
    key: 'when',
    heading: 'When',
    cell: ({ at, by }) => (
      <>
        <When moment={exactly(at)} /> by {by}
      </>
    ),
  },
]
