import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChildListRow } from '../../../shared/contract/children'
import { plainDateWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink, useGo } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { StatusWord } from '../../components/StatusWord'
import { ButtonRow } from '../../components/ButtonRow'
import { NotShown } from '../../components/NotShown'
import { useSelection } from '../../components/useSelection'
import { useSession } from '../../app/session'
import { May } from '../../app/May'
import { AssignBar } from '../assigning/AssignBar'

const PAGE = 50

const shows = [
  { value: 'all', label: 'All' },
  { value: 'missingNow', label: 'Missing now' },
  { value: 'mine', label: 'Mine' },
  { value: 'lookedAfter', label: 'Looked after' },
  { value: 'inArea', label: 'In our area' },
  { value: 'outOfArea', label: 'Outside it' },
  { value: 'atADistance', label: 'At a distance' },
  { value: 'placedHere', label: 'Placed here by others' },
  { value: 'repeat', label: 'Two or more in 12 months' },
  { value: 'unnamed', label: 'Without a name' },
] as const
type Show = (typeof shows)[number]['value']

const sorts = [
  { value: 'name', label: 'By name' },
  { value: 'lastEpisode', label: 'Last episode first' },
  { value: 'episodes', label: 'Most episodes first' },
] as const
type Sort = (typeof sorts)[number]['value']

/** Every child in the register. */
export function ChildrenScreen() {
  const go = useGo()
  const [show, setShow] = useState<Show>('all')
  const [sort, setSort] = useState<Sort>('name')
  const [offset, setOffset] = useState(0)
  const list = useQuery({
    ...api.children.list.queryOptions({ input: { show, sort, offset, limit: PAGE } }),
    placeholderData: keepPreviousData,
  })
  const { permissions } = useSession()
  const selection = useSelection((list.data?.rows ?? []).map(({ id }) => id))
  const fromStart = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value)
      setOffset(0)
    }
  }
  const { data } = list
  return (
    <Page
      title="Children"
      facts={data ? [plural(data.total, 'child', 'children')] : []}
      action={
        <May permission="children.write">
          <Button variant="default" onClick={() => go(paths.newChild())}>
            New child
          </Button>
        </May>
      }
    >
      <FilterBar label="Show" choices={shows} value={show} onChange={fromStart(setShow)} />
      <FilterBar label="Order" choices={sorts} value={sort} onChange={fromStart(setSort)} />
      <RefusalNotice error={list.error} />
      {data && (
        <>
          <AssignBar kind="children" selection={selection} />
          <RecordTable
            caption="Children"
            selection={permissions.includes('children.write') ? selection : undefined}
            rowName={({ label }) => label}
            captionHidden
            columns={columns}
            rows={data.rows}
            rowKey={({ id }) => id}
            rowPath={({ id }) => paths.child(id)}
            empty={<NoChildren show={show} />}
            paging={{ offset, limit: PAGE, total: data.total, onOffset: setOffset }}
          />
          <NotShown count={data.notShown} onShowAll={() => fromStart(setShow)('all')} />
        </>
      )}
    </Page>
  )
}

const columns: readonly Column<ChildListRow>[] = [
  {
    key: 'child',
    heading: 'Child',
    cell: ({ label, mine }) => (
      <>
        {label} {mine && <StatusWord meaning="plain">mine</StatusWord>}
      </>
    ),
  },
  {
    key: 'dob',
    heading: 'Born',
    nowrap: true,
    cell: ({ dob }) => (dob === null ? '–' : plainDateWords(dob)),
  },
  { key: 'age', heading: 'Age', align: 'right', cell: ({ age }) => age ?? '–' },
  { key: 'ref', heading: 'Reference', cell: ({ localRef }) => localRef ?? '–' },
  { key: 'status', heading: 'Care status', cell: ({ careStatus }) => careStatus ?? 'Not recorded' },
  { key: 'placement', heading: 'Lives at', cell: ({ placement }) => placement ?? '–' },
  {
    key: 'now',
    heading: 'Now',
    nowrap: true,
    cell: ({ missingNow }) => (missingNow ? <StatusWord meaning="now">missing now</StatusWord> : ''),
  },
  {
    key: 'episodes',
    heading: 'In 12 months',
    align: 'right',
    cell: ({ episodes12Months }) => episodes12Months,
  },
  {
    key: 'last',
    heading: 'Last episode',
    width: '7rem',
    cell: ({ lastEpisodeOn }) => (lastEpisodeOn === null ? '–' : plainDateWords(lastEpisodeOn)),
  },
]

const nobody: Readonly<Record<Show, string>> = {
  all: 'There is no child in this register yet.',
  missingNow: 'Nobody is recorded as missing.',
  mine: 'No child has you as their worker. Tick children in the list of all and give them to yourself.',
  lookedAfter: 'No child is recorded as looked after.',
  inArea: 'No child we look after is recorded as living in our area.',
  outOfArea: 'No child we look after is recorded as living outside our area.',
  atADistance:
    'No child we look after is known to be placed at a distance. Adjoining authorities are entered in Settings.',
  placedHere: 'No child of another authority is recorded as living here.',
  unnamed: 'Every child has a name.',
  repeat: 'No child has two or more episodes in the last twelve months.',
}

function NoChildren({ show }: { readonly show: Show }) {
  return (
    <Empty
      next={
        show === 'all' && (
          <ButtonRow>
            <May permission="exchange.import">
              <AppLink to={paths.import}>Import the council's SSDA903 files</AppLink>
            </May>
            <May permission="children.write">
              <AppLink to={paths.newChild()}>Add a child</AppLink>
            </May>
          </ButtonRow>
        )
      }
    >
      {nobody[show]}
    </Empty>
  )
}
