import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api, type call as Calls } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { LinkButton } from '../../components/LinkButton'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useFirstRows } from '../../components/useFirstRows'
import { answerPath } from './MeetingsSection'

const SHOWN_AT_FIRST = 5
/** What asks is worked out by the register and goes by the day: now and then is enough. */
const EVERY_FIVE_MINUTES = 300_000

/** Decisions that repeats or harm ask for; each goes once a meeting is recorded, or the reason for none. */
export function AskedDecisions() {
  const asked = useQuery({ ...api.meetings.asked.queryOptions(), refetchInterval: EVERY_FIVE_MINUTES })
  const may = useMay('meetings.record')
  const older = (asked.data ?? []).filter((question) => question.older)
  const lately = (asked.data ?? []).filter((question) => !question.older)
  const [shown, more] = useFirstRows(lately, SHOWN_AT_FIRST)
  if (asked.data === undefined) return <RefusalNotice error={asked.error} />
  if (asked.data.length === 0) return null
  return (
    <Section
      id="to-decide"
      heading="To decide"
      note={plural(asked.data.length, 'decision is asked for', 'decisions are asked for')}
    >
      <QuestionList>
        {shown.map((question) => (
          <Asked key={keyOf(question)} question={question} may={may} />
        ))}
      </QuestionList>
      {more}
      {older.length > 0 && <Older questions={older} may={may} />}
    </Section>
  )
}

type AskedQuestion = Awaited<ReturnType<typeof Calls.meetings.asked>>[number]

interface AskedProps {
  readonly question: AskedQuestion
  readonly may: boolean
}

const keyOf = ({ asked, episodeId }: AskedQuestion) => `${asked}${episodeId}`

function Asked({ question, may }: AskedProps) {
  return (
    <li>
      <p>
        <AppLink to={paths.child(question.childId)}>{question.child.label}</AppLink>, {question.episodeRef}.{' '}
        {question.words}
      </p>
      {may && (
        <AppLink to={answerPath(question)} label={`Record the answer: ${question.child.label}`}>
          Record the answer
        </AppLink>
      )}
    </li>
  )
}

/** Lines reached more than a year ago and never decided: one line, so that they hide nothing newer, until they are. */
function Older({ questions, may }: { readonly questions: readonly AskedQuestion[]; readonly may: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p>
        {plural(questions.length, 'decision')} asked for more than a year ago{' '}
        {questions.length === 1 ? 'is' : 'are'} not recorded.{' '}
        <LinkButton onClick={() => setOpen(!open)}>{open ? 'Hide' : 'Show'}</LinkButton>
      </p>
      {open && (
        <QuestionList>
          {questions.map((question) => (
            <Asked key={keyOf(question)} question={question} may={may} />
          ))}
        </QuestionList>
      )}
    </>
  )
}
