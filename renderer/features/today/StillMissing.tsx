import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { api, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { hasScreen } from '../../app/routes'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { DayTimeField } from '../../components/DayTimeField'
import { focusField } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { emptyMoment, takeMoment } from '../../components/momentEntry'
import { QuestionList } from '../../components/QuestionList'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import { useFirstRows } from '../../components/useFirstRows'
import type { StillMissingQuestion } from './board'

const SHOWN_AT_FIRST = 5

/** Rows that were open in last year's return: one question each, answered here. */
export function StillMissing({ questions }: { readonly questions: readonly StillMissingQuestion[] }) {
  const [shown, more] = useFirstRows(questions, SHOWN_AT_FIRST)
  if (!useMay('episodes.record') || questions.length === 0) return null
  return (
    <Section
      id="still-missing"
      heading="Open in last year's return"
      note={`${plural(questions.length, 'question')} to answer`}
    >
      <QuestionList>
        {shown.map((question) => (
          <Question key={question.episodeId} question={question} />
        ))}
      </QuestionList>
      {more}
    </Section>
  )
}

function Question({ question }: { readonly question: StillMissingQuestion }) {
  const { episodeId, version, child, start, ref } = question
  const rowId = `question-${episodeId}`
  const [asking, setAsking] = useState(false)
  const answer = useAnswer(rowId)
  return (
    <li id={rowId}>
      <p>
        {hasScreen(paths.child('$childId')) ? (
          <AppLink to={paths.child(child.id)}>{child.label}</AppLink>
        ) : (
          child.label
        )}
        , missing since <When moment={start} /> ({ref}). Still missing, or back on …?
      </p>
      <RefusalNotice error={answer.error} />
      {asking ? (
        <BackOn question={question} answer={answer} onCancel={() => setAsking(false)} />
      ) : (
        <Button.Group>
          <Button
            variant="default"
            size="xs"
            loading={answer.isPending}
            aria-label={`Still missing: ${child.label}`}
            onClick={() => answer.mutate({ id: episodeId, version, stillMissing: true, back: null })}
          >
            Still missing
          </Button>
          <Button
            variant="default"
            size="xs"
            aria-label={`Back on …: ${child.label}`}
            onClick={() => setAsking(true)}
          >
            Back on …
          </Button>
        </Button.Group>
      )}
    </li>
  )
}

function useAnswer(rowId: string) {
  return useMutation(
    api.episodes.answerStillMissing.mutationOptions({
      onSuccess: async () => {
        const next = questionBeside(rowId)
        await queryClient.invalidateQueries()
        next?.focus()
      },
    }),
  )
}

interface BackOnProps {
  readonly question: StillMissingQuestion
  readonly answer: ReturnType<typeof useAnswer>
  readonly onCancel: () => void
}

/** The other answer: when the child came back. */
function BackOn({ question: { episodeId, version }, answer, onCancel }: BackOnProps) {
  const now = useNow()
  const fieldId = `back-${episodeId}`
  const fields = useKeptFields({ about: { id: episodeId }, form: 'stillMissing' }, { back: emptyMoment })
  const { back } = fields.values
  const [problem, setProblem] = useState<string>()
  useEffect(() => focusField(`${fieldId}-day`), [fieldId])
  const save = () => {
    const taken = takeMoment(back, now, fieldId, 'Type when the child came back, or choose "Not known"')
    setProblem(taken.problem?.message)
    if (taken.problem === null)
      answer.mutate(
        { id: episodeId, version, stillMissing: false, back: { returned: taken.moment } },
        { onSuccess: () => void fields.keeping.end() },
      )
  }
  const leave = () => {
    void fields.keeping.end()
    onCancel()
  }
  return (
    <Form onSubmit={save} keeps={fields.keeping}>
      <DayTimeField id={fieldId} label="Back at" {...fields.of('back')} error={problem} />
      <FormActions save="Record that the child is back" busy={answer.isPending}>
        <Button variant="default" onClick={leave}>
          Cancel
        </Button>
      </FormActions>
    </Form>
  )
}

/** An answered question goes, and the focus with it: the next one's first button, or else the one's before. */
function questionBeside(rowId: string): HTMLElement | null {
  const row = document.getElementById(rowId)
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  return beside?.querySelector('button') ?? null
}
