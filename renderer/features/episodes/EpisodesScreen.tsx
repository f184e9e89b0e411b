import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EpisodeListRow } from '../../../shared/contract/episodes'
import { plural } from '../../../shared/text/plural'
import { May } from '../../app/May'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { emptyDay, readDay } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { Form } from '../../components/Form'
import { NotShown } from '../../components/NotShown'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useFields } from '../../components/useFields'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import { EpisodeState } from './EpisodeState'
import { shortGrade } from './gradeWords'
import { InterviewState } from './InterviewState'

const PAGE = 50

const shows = [
  { value: 'all', label: 'All' },
  { value: 'missingNow', label: 'Missing now' },
  { value: 'open', label: 'Not closed yet' },
  { value: 'noReturnTime', label: 'No return time' },
  { value: 'lastYear', label: 'Last 12 months' },
  { value: 'imported', label: 'From before Homeward' },
  { value: 'cancelled', label: 'Recorded in error' },
] as const
type Show = (typeof shows)[number]['value']

/** Every episode in the register, newest first. */
export function EpisodesScreen() {
  const now = useNow()
  const [show, setShow] = useState<Show>('all')
  const [offset, setOffset] = useState(0)
  const days = useFields({ from: emptyDay, to: emptyDay })
  const [from, to] = (['from', 'to'] as const).map((key) => {
    const read = readDay(days.values[key], now, 'past')
    return read.kind === 'ok' ? read.date : null
  })
  const list = useQuery({
    ...api.episodes.list.queryOptions({
      input: { show, from: from ?? null, to: to ?? null, offset, limit: PAGE },
    }),
    placeholderData: keepPreviousData,
  })
  const { data } = list
  const day = (key: 'from' | 'to') => ({
    value: days.values[key],
    onChange: (value: typeof emptyDay) => {
      days.set({ [key]: value })
      setOffset(0)
    },
  })
  const showAll = () => {
    setShow('all')
    setOffset(0)
    days.set({ from: emptyDay, to: emptyDay })
  }
  return (
    <Page title="Episodes" facts={data ? [plural(data.total, 'episode')] : []}>
      <FilterBar
        label="Show"
        choices={shows}
        value={show}
        onChange={(value) => {
          setShow(value)
          setOffset(0)
        }}
      />
      <Form keeps="shows" inline onSubmit={() => setOffset(0)}>
        <DayField id="from" label="Began from" days="past" {...day('from')} />
        <DayField id="to" label="Began up to" days="past" {...day('to')} />
      </Form>
      <RefusalNotice error={list.error} />
      {data && (
        <>
          <RecordTable
            caption="Episodes"
            captionHidden
            columns={columns}
            rows={data.rows}
            rowKey={({ id }) => id}
            rowPath={({ id }) => paths.episode(id)}
            empty={<NoEpisodes show={show} narrowed={Boolean(from ?? to)} />}
            paging={{ offset, limit: PAGE, total: data.total, onOffset: setOffset }}
          />
          <NotShown count={data.notShown} onShowAll={showAll} />
        </>
      )}
    </Page>
  )
}

const columns: readonly Column<EpisodeListRow>[] = [
  { key: 'ref', heading: 'Episode', nowrap: true, cell: ({ ref }) => ref },
  {
    key: 'child',
    heading: 'Child',
    width: '12%',
    cell: ({ child }) => <AppLink to={paths.child(child.id)}>{child.label}</AppLink>,
  },
  { key: 'type', heading: 'Type', width: '13%', cell: ({ typeLabel }) => typeLabel },
  { key: 'start', heading: 'Began', width: '13%', cell: ({ start }) => <When moment={start} /> },
  { key: 'back', heading: 'Back', width: '13%', cell: (row) => <EpisodeState row={row} /> },
  {
    key: 'group',
    heading: 'Group',
    width: '16%',
    cell: ({ group, outsideFigures }) => outsideFigures ?? group,
  },
  { key: 'grade', heading: 'Police grade', width: '9%', cell: gradeCell },
  {
    key: 'interview',
    heading: 'Return home interview',
    width: '17%',
    cell: (row) => <InterviewState row={row} />,
  },
]

/** The grade without what it was called before: there is no room for that in a list. */

const nothing: Readonly<Record<Show, string>> = {
  all: 'No episode is recorded yet.',
  missingNow: 'Nobody is recorded as missing.',
  open: 'Every episode is closed.',
  noReturnTime: 'Every child who is back has a return time.',
  lastYear: 'No episode began in the last twelve months.',
  imported: 'No episode was brought in from files.',
  cancelled: 'No episode was recorded in error.',
}

function NoEpisodes({ show, narrowed }: { readonly show: Show; readonly narrowed: boolean }) {
  if (narrowed)
    return <Empty>No such episode began in this period. Clear the two days to see the others.</Empty>
  return (
    <Empty
      next={
        show === 'all' && (
          <ButtonRow>
            <May permission="episodes.record">
              <AppLink to={paths.recordMissing()}>Record missing</AppLink>
            </May>
            <May permission="exchange.import">
              <AppLink to={paths.import}>Import earlier episodes</AppLink>
            </May>
          </ButtonRow>
        )
      }
    >
      {nothing[show]}
    </Empty>
  )
}

function gradeCell({ policeGrade }: EpisodeListRow): string {
  return policeGrade === null ? '–' : shortGrade(policeGrade)
}
