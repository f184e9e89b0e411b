import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { MeetingQuestion } from '../../../shared/contract/meetings'
import { call } from '../../app/api'
import { DraftBanner, DraftSaved } from '../../app/drafts/DraftSaved'
import { useDraft } from '../../app/drafts/useDraft'
import { Collector } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { FieldGroup } from '../../components/FieldGroup'
import { focusField } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { TickField } from '../../components/TickField'
import { useFields } from '../../components/useFields'
import { useSaving } from '../../components/useSaving'
import { MeetingFields } from './MeetingFields'
import { emptyMeeting, meetingFactsOf, type MeetingForm } from './meetingForm'

/** What the form was opened for. */
export interface MeetingAbout {
  readonly episodeId: string | null
  /** The question it is to answer. */
  readonly asked: string | null
  readonly type: string | null
}

interface NewMeeting extends MeetingForm {
  readonly episodeId: string | null
  /** Keys of the questions it answers. */
  readonly answers: readonly string[]
}

export interface NewMeetingFormProps {
  readonly childId: string
  readonly draftId: string | null
  readonly initial: MeetingAbout
  /** Everything that is asked for about the child: one meeting may answer more than one. */
  readonly questions: readonly MeetingQuestion[]
  /** Saved or left: with the episode it is about, if any. */
  readonly onDone: (episodeId: string | null) => void
}

const keyOf = ({ asked, episodeId }: MeetingQuestion) => `${asked} ${episodeId}`

/** A meeting written down, with the questions it answers ticked; kept as a draft while it is typed. */
export function NewMeetingForm(props: NewMeetingFormProps) {
  const { fields, saving, draft, submit, leave } = useNewMeeting(props)
  const { questions } = props
  useEffect(() => {
    if (draft.ready) focusField(props.initial.type === null ? 'facts.type' : 'facts.held')
  }, [draft.ready, props.initial.type])
  if (!draft.ready) return null
  const { answers } = fields.values
  const toggle = (key: string, ticked: boolean) =>
    fields.set({ answers: ticked ? [...answers, key] : answers.filter((other) => other !== key) })
  return (
    <Form onSubmit={() => void submit()} keeps={draft.keeping}>
      <FormProblems saving={saving} />
      <DraftBanner draft={draft} />
      {questions.length > 0 && (
        <FieldGroup id="answers" label="What it answers" spaced>
          {questions.map((question) => (
            <TickField
              key={keyOf(question)}
              id={`answers-${keyOf(question)}`}
              label={question.words}
              hint={question.episodeRef}
              value={answers.includes(keyOf(question))}
              onChange={(ticked) => toggle(keyOf(question), ticked)}
            />
          ))}
        </FieldGroup>
      )}
      <MeetingFields fields={fields} problems={saving.problems} />
      <FormActions save="Record meeting" busy={saving.busy}>
        <Button variant="default" onClick={() => void leave()}>
          Cancel
        </Button>
        <DraftSaved draft={draft} />
      </FormActions>
    </Form>
  )
}

function useNewMeeting({ childId, draftId, initial, questions, onDone }: NewMeetingFormProps) {
  // The review after two or more is asked for once a child, whichever of the episodes it was opened from.
  const asked = questions.find(
    (question) =>
      question.asked === initial.asked &&
      (question.asked === 'two_or_more' || question.episodeId === initial.episodeId),
  )
  const first: NewMeeting = {
    ...emptyMeeting(initial.type),
    episodeId: initial.episodeId,
    answers: asked === undefined ? [] : [keyOf(asked)],
  }
  const fields = useFields(first)
  const saving = useSaving()
  const draft = useDraft<NewMeeting>({
    kind: 'newMeeting',
    childId,
    draftId,
    body: fields.values,
    worthKeeping: JSON.stringify(fields.values) !== JSON.stringify(first),
    onRestore: fields.set,
  })
  const leave = async () => {
    await draft.done()
    onDone(fields.values.episodeId)
  }
  const submit = async () => {
    const collect = new Collector(nowInstant())
    const facts = meetingFactsOf(fields.values, collect)
    const { episodeId, answers } = fields.values
    const chosen = questions.filter((question) => answers.includes(keyOf(question)))
    const saved = await saving.save(collect.problems, async () =>
      call.meetings.add({
        childId,
        episodeId,
        facts,
        answers: chosen.map((question) => ({ asked: question.asked, episodeId: question.episodeId })),
        draftId: await draft.idForSaving(),
      }),
    )
    if (saved) await leave()
  }
  return { fields, saving, draft, submit, leave }
}
