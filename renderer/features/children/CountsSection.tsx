import { useQuery } from '@tanstack/react-query'
import { EpisodeState } from '../episodes/EpisodeState'
import { isCounted } from '../../../shared/domain/episodes/counts'
import { addDays, addMonths, type LocalDate } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { Empty } from '../../components/Empty'
import { Figure } from '../../components/Figure'
import { FigureRow } from '../../components/FigureRow'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import type { ChildPage } from './childPage'

/** No child has more; the page shows them all. */
const MOST = 200

interface Window {
  readonly key: keyof ChildPage['counts']
  readonly period: string
  readonly from: LocalDate | null
}

const definition =
  'Missing and away episodes of this child by the day they began, today included. Two reports of one absence are one episode.'
const leftOut = [
  'Information only.',
  'Episodes recorded in error (cancelled).',
  'Episodes that began when the person was 18 or over.',
]
const withoutStart = 'Episodes whose start is not known: they are in no period.'

interface CountsProps extends Pick<ChildPage, 'counts' | 'triggers'> {
  readonly childId: string
}

/** How often the child was missing or away, and the council's own lines that are reached; each figure opens its rows. */
export function CountsSection({ childId, counts, triggers }: CountsProps) {
  const today = localDateOf(useNow())
  const windows: readonly Window[] = [
    { key: 'days30', period: 'in 30 days', from: addDays(today, -29) },
    { key: 'days90', period: 'in 90 days', from: addDays(today, -89) },
    { key: 'months12', period: 'in 12 months', from: addDays(addMonths(today, -12), 1) },
    { key: 'ever', period: 'ever', from: null },
  ]
  return (
    <Section id="counts" heading="How often">
      <FigureRow>
        {windows.map(({ key, period, from }) => (
          <Figure
            key={key}
            value={counts[key]}
            label={`${counts[key] === 1 ? 'episode' : 'episodes'} ${period}`}
            definition={definition}
            leftOut={from === null ? leftOut : [...leftOut, withoutStart]}
            rows={() => <EpisodeRows childId={childId} from={from} />}
          />
        ))}
      </FigureRow>
      {triggers.map((words) => (
        <StatusWord key={words} meaning="plain">
          {words}
        </StatusWord>
      ))}
    </Section>
  )
}

function EpisodeRows({ childId, from }: { readonly childId: string; readonly from: LocalDate | null }) {
  const list = useQuery(
    api.episodes.list.queryOptions({ input: { show: 'all', childId, from, limit: MOST } }),
  )
  if (list.data === undefined) return <RefusalNotice error={list.error} />
  const rows = list.data.rows.filter(({ type, status, outsideFigures }) =>
    isCounted({ type, status, adultAtStart: outsideFigures !== null }),
  )
  return (
    <RecordTable
      caption="Episodes counted"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      rowPath={({ id }) => paths.episode(id)}
      empty={<Empty>No episode is counted here.</Empty>}
      columns={[
        { key: 'ref', heading: 'Episode', nowrap: true, cell: ({ ref }) => ref },
        { key: 'type', heading: 'Type', cell: ({ typeLabel }) => typeLabel },
        { key: 'start', heading: 'Began', cell: ({ start }) => <When moment={start} /> },
        { key: 'back', heading: 'Back', cell: (row) => <EpisodeState row={row} /> },
        {
          key: 'outcome',
          heading: 'Return home interview',
          cell: ({ interviewOutcome, clock }) => interviewOutcome ?? clock.words,
        },
      ]}
    />
  )
}
