import type { Instant } from '../../../shared/domain/time/instant'
import { clockAndDayWords } from '../../../shared/domain/time/words'
import { paths } from '../../app/paths'
import { hasScreen } from '../../app/routes'
import { useMayOpen } from '../../app/useMayOpen'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import type { MissingRow } from './board'
import { shortGrade } from '../episodes/gradeWords'

export interface MissingNowProps {
  readonly rows: readonly MissingRow[]
  /** The newest entry anybody made: an empty board is only as good as the recording. */
  readonly lastEntryAt: Instant | null
}

const columns: readonly Column<MissingRow>[] = [
  {
    key: 'child',
    heading: 'Child',
    width: '10rem',
    cell: ({ child, mine }) => (
      <>
        {child.label} {mine && <StatusWord meaning="plain">mine</StatusWord>}
      </>
    ),
  },
  {
    key: 'state',
    heading: 'How it stands',
    cell: ({ words }) => <StatusWord meaning="now">{words}</StatusWord>,
  },
  { key: 'start', heading: 'Since', cell: ({ start }) => <When moment={start} /> },
  { key: 'type', heading: 'Type', cell: ({ typeLabel }) => typeLabel },
  { key: 'risk', heading: 'Risk', cell: risk },
  {
    key: 'review',
    heading: 'Review',
    cell: ({ review }) => (review === null ? '–' : <StatusWord meaning="soon">{review}</StatusWord>),
  },
  { key: 'placement', heading: 'Lives at', cell: ({ placement }) => placement ?? '–' },
]

const back: Column<MissingRow> = {
  key: 'back',
  heading: 'Back',
  headingHidden: true,
  nowrap: true,
  cell: ({ episodeId, child }) => (
    <AppLink to={paths.recordReturn({ episode: episodeId })} label={`Record return of ${child.label}`}>
      Record return
    </AppLink>
  ),
}

/** Everybody with an open episode, whatever state its paperwork is in; found but not back stays here. */
export function MissingNow({ rows, lastEntryAt }: MissingNowProps) {
  const withReturn = useMayOpen()(paths.recordReturn())
  return (
    <Section id="missing-now" heading="Missing now">
      <RecordTable
        caption="Children recorded as missing now"
        captionHidden
        rows={rows}
        rowKey={(row) => row.episodeId}
        rowPath={hasScreen(paths.episode('$episodeId')) ? (row) => paths.episode(row.episodeId) : undefined}
        columns={withReturn ? [...columns, back] : columns}
        empty={<NobodyRecorded lastEntryAt={lastEntryAt} />}
      />
    </Section>
  )
}

function NobodyRecorded({ lastEntryAt }: { readonly lastEntryAt: Instant | null }) {
  const now = useNow()
  return (
    <Empty>
      Nobody is <em>recorded</em> as missing.{' '}
      {lastEntryAt === null
        ? 'Nothing has been entered yet.'
        : `Last entry ${clockAndDayWords(lastEntryAt, now)}.`}
    </Empty>
  )
}

function risk({ policeGrade, councilRisk, policeTold }: MissingRow) {
  if (policeGrade === null && councilRisk === null)
    return (
      <StatusWord meaning="unknown">{policeTold === 'no' ? 'Police not told' : 'Not recorded'}</StatusWord>
    )
  return [policeGrade && `Police: ${shortGrade(policeGrade)}`, councilRisk && `Council: ${councilRisk}`]
    .filter(Boolean)
    .join(' · ')
}
