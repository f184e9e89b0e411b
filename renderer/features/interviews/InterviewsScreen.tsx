import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api, type call } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { useClockTrusted } from '../../components/clockTrust'
import { Empty } from '../../components/Empty'
import { FilterBar } from '../../components/FilterBar'
import { NotShown } from '../../components/NotShown'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'
import { EVERY_MINUTE } from '../today/board'
import { InterviewsDue } from '../today/InterviewsDue'
import { within72Meaning, within72Words } from './within72Words'

/** Rows the register answers at a time. */
const PAGE = 50

const shows = [
  { value: 'waiting', label: 'Waiting' },
  { value: 'mine', label: 'Waiting, mine' },
  { value: 'finished', label: 'Finished' },
] as const
type Show = (typeof shows)[number]['value']

/** Return home interviews: what is waiting, by how much time is left, and what is done. */
export function InterviewsScreen() {
  const [show, setShow] = useState<Show>('waiting')
  const mayPrint = useMay('documents.print')
  const queue = useQuery({ ...api.interviews.queue.queryOptions(), refetchInterval: EVERY_MINUTE })
  const trusted = useClockTrusted()
  const mine = (queue.data ?? []).filter((row) => row.mine)
  const overdue = (queue.data ?? []).filter(({ list }) => list === 'overdue').length
  return (
    <Page
      title="Return home interviews"
      facts={[
        ...(queue.data ? [`${plural(queue.data.length, 'interview')} waiting`] : []),
        ...(queue.data && trusted ? [`${overdue} overdue`] : []),
        ...(mayPrint
          ? [
              <AppLink key="empty" to={paths.emptyInterview}>
                Empty form to print
              </AppLink>,
            ]
          : []),
      ]}
    >
      <FilterBar label="Show" choices={shows} value={show} onChange={setShow} />
      <RefusalNotice error={queue.error} />
      {show !== 'finished' && queue.data && (
        <>
          <InterviewsDue
            heading="By how much time is left"
            queue={show === 'mine' ? mine : queue.data}
            mine={show === 'mine'}
          />
          <NotShown
            count={show === 'mine' ? queue.data.length - mine.length : 0}
            onShowAll={() => setShow('waiting')}
          />
        </>
      )}
      {show === 'finished' && <Finished />}
    </Page>
  )
}

type Row = Awaited<ReturnType<typeof call.interviews.list>>['rows'][number]

function Finished() {
  const [offset, setOffset] = useState(0)
  const list = useQuery({
    ...api.interviews.list.queryOptions({ input: { show: 'finished', offset } }),
    placeholderData: keepPreviousData,
  })
  if (list.data === undefined) return <RefusalNotice error={list.error} />
  return (
    <RecordTable
      caption="Finished interviews"
      captionHidden
      columns={columns}
      rows={list.data.rows}
      rowKey={({ interviewId }) => interviewId}
      rowPath={({ interviewId }) => paths.interview(interviewId)}
      empty={<Empty>No return home interview is finished yet. Open one under “Waiting”.</Empty>}
      paging={{ offset, limit: PAGE, total: list.data.total, onOffset: setOffset }}
    />
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'child', heading: 'Child', cell: ({ child }) => child.label },
  { key: 'outcome', heading: 'Outcome', cell: ({ outcome }) => outcome ?? 'None yet' },
  { key: 'held', heading: 'Held', cell: ({ held }) => (held.at === null ? '–' : <When moment={held} />) },
  { key: 'who', heading: 'Interviewer', cell: ({ interviewer }) => interviewer ?? '–' },
  {
    key: 'within',
    heading: '72 hours',
    cell: ({ within72 }) => (
      <StatusWord meaning={within72Meaning[within72]}>{within72Words[within72]}</StatusWord>
    ),
  },
  { key: 'episodes', heading: 'Episodes', cell: ({ episodes }) => episodes.map(({ ref }) => ref).join(', ') },
]
