import type { SignOffWaiting } from '../../../shared/contract/signOff'
import { plural } from '../../../shared/text/plural'
import { paths } from '../../app/paths'
import { Empty } from '../../components/Empty'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'

const asked = {
  decision: 'To sign off',
  look: 'Corrected: to look at',
  goOn: 'Sent back: to go on',
} as const

const columns: readonly Column<SignOffWaiting>[] = [
  { key: 'child', heading: 'Child', cell: ({ child }) => child.label },
  { key: 'episodes', heading: 'Episodes', nowrap: true, cell: ({ episodes }) => episodes.join(', ') },
  {
    key: 'asks',
    heading: 'What',
    cell: ({ asks, mine }) => (
      <>
        {asked[asks]}
        {mine && <div>for you</div>}
      </>
    ),
  },
  {
    key: 'words',
    heading: 'Since',
    cell: ({ words, overdue }) => (overdue ? <StatusWord meaning="now">{words}</StatusWord> : words),
  },
]

export interface SignOffsProps {
  readonly rows: readonly SignOffWaiting[]
  readonly notShown: number
}

/** Interviews that wait for a manager's look, or came back to whoever wrote them. */
export function SignOffs({ rows, notShown }: SignOffsProps) {
  return (
    <Section
      id="sign-offs"
      heading="Waiting for sign-off"
      note={notShown > 0 ? `${plural(notShown, 'more interview')} not shown` : undefined}
    >
      <RecordTable
        caption="Waiting for sign-off"
        captionHidden
        rows={rows}
        rowKey={({ interviewId, asks }) => `${interviewId}${asks}`}
        rowPath={({ interviewId }) => paths.interview(interviewId)}
        empty={<Empty>No interview waits for sign-off.</Empty>}
        columns={columns}
      />
    </Section>
  )
}
