import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NamedRow } from '../../../shared/contract/persons'
import { plainDateWords } from '../../../shared/domain/time/words'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { PlacesTabs } from '../places/PlacesTabs'
import { AlikeSection } from './AlikeSection'

const shows = [
  { value: 'several', label: 'Named by more than one child' },
  { value: 'twice', label: 'Named twice or more' },
  { value: 'all', label: 'All' },
] as const
type Show = (typeof shows)[number]['value']

const fits: Readonly<Record<Show, (row: NamedRow) => boolean>> = {
  several: ({ children }) => children > 1,
  twice: ({ mentions }) => mentions > 1,
  all: () => true,
}

/** Places and people that children and adults name: the same one for several children is seen at once. */
export function NamedScreen() {
  const list = useQuery(api.persons.named.queryOptions())
  const [show, setShow] = useState<Show>('several')
  const rows = (list.data ?? []).filter(fits[show])
  return (
    <Page title="Places and people of concern">
      <PlacesTabs here={paths.named} />
      <RefusalNotice error={list.error} />
      <AlikeSection />
      <FilterBar label="Show" choices={shows} value={show} onChange={setShow} />
      {list.data && (
        <RecordTable
          caption="Places and people that records name"
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowPath={({ what, id }) => (what === 'place' ? paths.place(id) : paths.person(id))}
          empty={<NobodyNamed show={show} any={list.data.length > 0} />}
        />
      )}
    </Page>
  )
}

const columns: readonly Column<NamedRow>[] = [
  { key: 'name', heading: 'Name', cell: ({ name }) => name },
  {
    key: 'what',
    heading: 'What',
    cell: ({ what, detail }) => (what === 'place' ? detail : `Person${detail ? `, also ${detail}` : ''}`),
  },
  { key: 'children', heading: 'Children', align: 'right', cell: ({ children }) => children },
  { key: 'episodes', heading: 'Episodes', align: 'right', cell: ({ episodes }) => episodes },
  { key: 'mentions', heading: 'Times named', align: 'right', cell: ({ mentions }) => mentions },
  {
    key: 'last',
    heading: 'Last time',
    nowrap: true,
    cell: ({ lastOn }) => (lastOn === null ? '–' : plainDateWords(lastOn)),
  },
  { key: 'why', heading: 'Why it matters', cell: ({ riskNote }) => riskNote ?? '' },
]

function NobodyNamed({ show, any }: { readonly show: Show; readonly any: boolean }) {
  if (any && show !== 'all')
    return (
      <Empty>No place or person is named {show === 'several' ? 'for more than one child' : 'twice'}.</Empty>
    )
  return (
    <Empty>
      No place or person is linked yet. Open an episode or an interview and say under “Places and people
      named” who or what is meant.
    </Empty>
  )
}
