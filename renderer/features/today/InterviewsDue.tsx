import type { QueueRow } from '../../../shared/contract/interviews'
import { plural } from '../../../shared/text/plural'
import { paths } from '../../app/paths'
import { hasScreen } from '../../app/routes'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { StatusWord, type Meaning } from '../../components/StatusWord'
import { When } from '../../components/When'

type Bucket = QueueRow['bucket']

/** The order they are dealt with; no return time is asked for, never hidden at the bottom of another list. */
const buckets: readonly { readonly bucket: Bucket; readonly heading: string; readonly meaning: Meaning }[] = [
  { bucket: 'overdue', heading: 'Overdue', meaning: 'now' },
  { bucket: 'dueToday', heading: 'Due today', meaning: 'soon' },
  { bucket: 'dueLater', heading: 'Due later', meaning: 'plain' },
  { bucket: 'noReturnTime', heading: 'No return time recorded', meaning: 'unknown' },
]

function attempts({ attempts: made, lastAttempt }: QueueRow): string {
  if (made === 0) return 'None yet'
  return lastAttempt === null ? plural(made, 'attempt') : `${plural(made, 'attempt')}, last ${lastAttempt}`
}

function columnsFor(meaning: Meaning): Column<QueueRow>[] {
  return [
    { key: 'child', heading: 'Child', width: '10rem', cell: ({ child }) => child.label },
    {
      key: 'clock',
      heading: '72 hours',
      cell: ({ words }) => <StatusWord meaning={meaning}>{words}</StatusWord>,
    },
    { key: 'returned', heading: 'Returned', cell: ({ returned }) => <When moment={returned} /> },
    {
      key: 'episodes',
      nowrap: true,
      heading: 'Episodes',
      cell: ({ episodes }) => episodes.map(({ ref }) => ref).join(', '),
    },
    { key: 'attempts', heading: 'Attempts', cell: attempts },
    { key: 'who', heading: 'Who must offer', cell: ({ whoMustOffer }) => whoMustOffer },
  ]
}

/** Return home interviews that are not done yet, by how much time is left. */
export function InterviewsDue({ queue }: { readonly queue: readonly QueueRow[] }) {
  const rowPath = hasScreen(paths.interview('$interviewId'))
    ? (row: QueueRow) => paths.interview(row.interviewId)
    : undefined
  const groups = buckets.map((group) => ({
    ...group,
    rows: queue.filter(({ bucket }) => bucket === group.bucket),
  }))
  return (
    <Section
      id="interviews-due"
      heading="Return home interviews"
      note={groups.map(({ heading, rows }) => `${heading.toLowerCase()} ${rows.length}`).join(' · ')}
    >
      {queue.length === 0 && <Empty>No return home interview is waiting.</Empty>}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ bucket, heading, meaning, rows }) => (
          <RecordTable
            key={bucket}
            caption={`${heading} (${rows.length})`}
            rows={rows}
            rowKey={(row) => row.interviewId}
            rowPath={rowPath}
            columns={columnsFor(meaning)}
            empty={null}
          />
        ))}
    </Section>
  )
}
