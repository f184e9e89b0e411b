import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingQuestion, MeetingShape } from '../../../shared/contract/meetings'
import { isKnown } from '../../../shared/domain/time/moment'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'
import { DecidedList } from '../today/DecidedList'

export interface MeetingsSectionProps {
  readonly childId: string
  /** Only what is about this episode; null for all of the child's. */
  readonly episodeId: string | null
}

/** Meetings about a child or an episode, and the decisions that are asked for and not recorded. */
export function MeetingsSection({ childId, episodeId }: MeetingsSectionProps) {
  const found = useQuery(api.meetings.ofChild.queryOptions({ input: { childId, episodeId } }))
  const may = useMay('meetings.record')
  const [withWithdrawn, setWithWithdrawn] = useState(false)
  if (found.data === undefined) return <RefusalNotice error={found.error} />
  const { meetings, questions } = found.data
  const standing = meetings.filter(({ withdrawnReason }) => withdrawnReason === null)
  const withdrawn = meetings.length - standing.length
  const address = { child: childId, ...(episodeId === null ? {} : { episode: episodeId }) }
  return (
    <Section
      id="meetings"
      heading="Meetings and decisions"
      action={may && <AppLink to={paths.newMeeting(address)}>Record a meeting</AppLink>}
    >
      {questions.length > 0 && (
        <QuestionList>
          {questions.map((question) => (
            <Question key={`${question.asked}${question.episodeId}`} question={question} may={may} />
          ))}
        </QuestionList>
      )}
      <RecordTable
        caption="Meetings, newest first"
        captionHidden
        rows={withWithdrawn ? meetings : standing}
        rowKey={({ id }) => id}
        first={5}
        rowPath={({ id }) => paths.meeting(id)}
        empty={questions.length > 0 ? null : <Empty>No meeting is recorded.</Empty>}
        columns={columns}
      />
      {episodeId !== null && <DecidedList recordId={episodeId} />}
      {withdrawn > 0 && (
        <LinkButton onClick={() => setWithWithdrawn(!withWithdrawn)}>
          {withWithdrawn ? 'Hide' : 'Show'} {plural(withdrawn, 'withdrawn meeting')}
        </LinkButton>
      )}
    </Section>
  )
}

function Question({ question, may }: { readonly question: MeetingQuestion; readonly may: boolean }) {
  return (
    <li>
      <p>
        <StatusWord meaning="soon">{question.words}</StatusWord>
      </p>
      {may && <AppLink to={answerPath(question)}>Record the answer</AppLink>}
    </li>
  )
}

/** The form that answers a question, with what it is about filled in. */
export function answerPath({ childId, episodeId, asked, type }: MeetingQuestion): string {
  return paths.newMeeting({ child: childId, episode: episodeId, asked, type })
}

const columns: readonly Column<MeetingShape>[] = [
  { key: 'what', heading: 'Meeting', cell: ({ typeLabel }) => typeLabel },
  { key: 'when', heading: 'When', nowrap: true, cell: whenCell },
  { key: 'came', heading: 'What came of it', cell: outcomeCell },
]

function whenCell({ at, notHeldReason, withdrawnReason }: MeetingShape) {
  if (withdrawnReason !== null) return <StatusWord meaning="plain">withdrawn</StatusWord>
  if (notHeldReason !== null) return <StatusWord meaning="plain">not held</StatusWord>
  return isKnown(at) ? <When moment={at} /> : 'time not known'
}

function outcomeCell(meeting: MeetingShape) {
  const { decisions, notHeldReason, actions, openActions, withdrawnReason, episode, answers } = meeting
  const about = [episode?.ref, ...answers].filter((part) => part !== undefined)
  return (
    <>
      {withdrawnReason ?? notHeldReason ?? decisions}
      {about.length > 0 && <div>About {about.join(', ')}</div>}
      {actions > 0 && <div>{`${plural(actions, 'action')}, ${openActions} open`}</div>}
    </>
  )
}
