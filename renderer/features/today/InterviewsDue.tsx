import { useQuery } from '@tanstack/react-query'
import type { QueueRow } from '../../../shared/contract/interviews'
import { daysBetween } from '../../../shared/domain/time/localDate'
import { localDateOf } from '../../../shared/domain/time/london'
import { exactly, isKnown } from '../../../shared/domain/time/moment'
import { shortWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api, type call } from '../../app/api'
import { paths } from '../../app/paths'
import { hasScreen } from '../../app/routes'
import { useSession } from '../../app/session'
import { useClockTrusted } from '../../components/clockTrust'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { StatusWord, type Meaning } from '../../components/StatusWord'
import { useNow } from '../../components/useNow'
import { useSelection, type Selection } from '../../components/useSelection'
import { When } from '../../components/When'
import { Whose } from '../../components/Whose'
import { AssignBar } from '../assigning/AssignBar'
import { LogAttempt, useLogAttemptKey } from '../interviews/LogAttempt'
import { EVERY_MINUTE } from './board'

type List = QueueRow['list']

interface Group {
  readonly list: List
  readonly heading: string
  readonly meaning: Meaning
  /** Always counted in the line above, so that "overdue 0" is seen too. */
  readonly always?: true
}

/** The order they are dealt with; no return time is asked for, never hidden at the bottom of another list. */
const ours: readonly Group[] = [
  { list: 'clockWrong', heading: 'Time left not known', meaning: 'unknown' },
  { list: 'overdue', heading: 'Overdue', meaning: 'now', always: true },
  { list: 'beforeNextOpen', heading: 'Due before we are next open', meaning: 'soon', always: true },
  { list: 'noReturnTime', heading: 'No return time recorded', meaning: 'unknown', always: true },
  { list: 'later', heading: 'Due later', meaning: 'plain', always: true },
  { list: 'toFinish', heading: 'Answered, to be finished', meaning: 'plain' },
]

const theirs: Group = { list: 'theirs', heading: 'Their authority must offer', meaning: 'plain' }

/** Return home interviews that are not done yet, by how much time is left; other authorities' children apart. */
export function InterviewsDue({
  queue,
  mine,
  heading = 'Return home interviews',
}: {
  readonly queue: readonly QueueRow[]
  /** Only those given to the person. */
  readonly mine: boolean
  /** Under a page of the same name it says something else. */
  readonly heading?: string
}) {
  const opening = useQuery({ ...api.offering.opening.queryOptions(), refetchInterval: EVERY_MINUTE })
  const now = useNow()
  useLogAttemptKey()
  const selection = useSelection(queue.map(({ interviewId }) => interviewId))
  const rowsOf = (list: List) => queue.filter((row) => row.list === list)
  // "Overdue 0" by a clock that is wrong would be a claim.
  const trusted = useClockTrusted()
  const shown = ours.filter(({ list, always }) => (trusted && always === true) || rowsOf(list).length > 0)
  const nextOpen = opening.data ? shortWords(exactly(opening.data.nextOpen), now) : null
  return (
    <Section
      id="interviews-due"
      heading={heading}
      note={shown.map(({ heading, list }) => `${heading.toLowerCase()} ${rowsOf(list).length}`).join(' · ')}
    >
      <AssignBar kind="interviews" selection={selection} />
      {queue.length === 0 && (
        <Empty>
          {mine
            ? 'No waiting return home interview is given to you.'
            : 'No return home interview is waiting.'}
        </Empty>
      )}
      {[...ours, theirs].map((group) => (
        <Listed
          key={group.list}
          group={group}
          selection={selection}
          rows={rowsOf(group.list)}
          more={group.list === 'beforeNextOpen' && nextOpen !== null ? `, ${nextOpen}` : ''}
        />
      ))}
      {opening.data && trusted && <ClosedUntil opening={opening.data} />}
    </Section>
  )
}

interface ListedProps {
  readonly group: Group
  readonly rows: readonly QueueRow[]
  readonly more: string
  readonly selection: Selection
}

function Listed({ group, rows, more, selection }: ListedProps) {
  const { permissions } = useSession()
  if (rows.length === 0) return null
  const rowPath = hasScreen(paths.interview('$interviewId'))
    ? (row: QueueRow) => paths.interview(row.interviewId)
    : undefined
  const columns = columnsFor(group)
  const mayWrite = permissions.includes('interviews.record')
  return (
    <RecordTable
      caption={`${group.heading}${more} (${rows.length})`}
      rows={rows}
      rowKey={(row) => row.interviewId}
      rowPath={rowPath}
      columns={mayWrite ? [...columns, logColumn] : columns}
      selection={mayWrite ? selection : undefined}
      rowName={({ child }) => child.label}
      narrow="lines"
      empty={null}
    />
  )
}

/** On a closed day, and on the last before one, it is said how long nobody will be there; an ordinary night is not. */
function ClosedUntil({ opening }: { readonly opening: Awaited<ReturnType<typeof call.offering.opening>> }) {
  const now = useNow()
  const { closesAt, nextOpen } = opening
  if (daysBetween(localDateOf(now), localDateOf(nextOpen)) <= 1) return null
  const next = shortWords(exactly(nextOpen), now)
  if (closesAt === null || closesAt < now) return <p>We are next open on {next}.</p>
  return (
    <p>
      Closed from {shortWords(exactly(closesAt), now)} to {next}.
    </p>
  )
}

function columnsFor({ list, meaning }: Group): Column<QueueRow>[] {
  return [
    { key: 'child', heading: 'Child', width: '9rem', cell: ({ child }) => child.label },
    {
      key: 'clock',
      heading: '72 hours',
      width: '17rem',
      cell: (row) => <Clock row={row} meaning={meaning} />,
    },
    ...(list === 'theirs' ? [] : [attemptsColumn]),
    { key: 'who', heading: 'Who must offer', cell: whoCell },
    {
      key: 'given',
      heading: 'Given to',
      width: '8rem',
      cell: ({ assignedTo, mine }) => <Whose name={assignedTo} mine={mine} />,
    },
  ]
}

/** How much time is left, and of which return: both in one place, so that a row stays two lines. */
function Clock({ row, meaning }: { readonly row: QueueRow; readonly meaning: Meaning }) {
  return (
    <>
      <StatusWord meaning={meaning}>{row.words}</StatusWord>
      <div>
        {isKnown(row.returned) && (
          <>
            <When moment={row.returned} /> ·{' '}
          </>
        )}
        {row.episodes.map(({ ref }) => ref).join(', ')}
      </div>
    </>
  )
}

const attemptsColumn: Column<QueueRow> = {
  key: 'attempts',
  heading: 'Attempts',
  width: '11rem',
  cell: (row) => (
    <>
      {attempts(row)}
      {row.secondTry !== null && <div>{row.secondTry}</div>}
    </>
  ),
}

const logColumn: Column<QueueRow> = {
  key: 'log',
  heading: 'Log an attempt',
  headingHidden: true,
  nowrap: true,
  width: '7.5rem',
  cell: (row) => <LogAttempt row={row} />,
}

function whoCell({ whoMustOffer, asked, list }: QueueRow) {
  return (
    <>
      {whoMustOffer}
      {asked !== null && <div>{asked}</div>}
      {list === 'theirs' && asked === null && <div>Nobody has been asked yet.</div>}
    </>
  )
}

function attempts({ attempts: made, lastAttempt }: QueueRow): string {
  if (made === 0) return 'None yet'
  return lastAttempt === null ? plural(made, 'attempt') : `${plural(made, 'attempt')}, last ${lastAttempt}`
}
