import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { SignOffStanding } from '../../../shared/contract/signOff'
import { api, call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { ButtonRow } from '../../components/ButtonRow'
import { nowInstant } from '../../components/clock'
import { Collector, textOrNull } from '../../components/collect'
import { emptyDay } from '../../components/dayEntry'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { DialogButton, ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField, NotesField } from '../../components/LineField'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { Saving } from '../../components/useSaving'
import type { InterviewPage } from '../interviews/interviewPage'

interface DecisionButtonsProps {
  readonly page: InterviewPage
  readonly standing: SignOffStanding
}

/** Approve, send back with a comment, escalate; or, where nobody else may sign, who approved it outside Homeward. */
export function DecisionButtons({ page, standing }: DecisionButtonsProps) {
  const approve = useMutation(api.signOff.decide.mutationOptions())
  const of = { interviewId: page.id, version: page.version }
  if (standing.mayDecide)
    return (
      <>
        <RefusalNotice error={approve.error} />
        <ButtonRow>
          <Button
            size="xs"
            loading={approve.isPending}
            onClick={() => approve.mutate({ ...of, decision: 'approved', comment: null, escalatedTo: null })}
          >
            Sign off
          </Button>
          <DialogButton
            label="Send back"
            title="Send back to be looked at again"
            renderForm={(dialog) => <CommentForm of={of} decision="returned" {...dialog} />}
          />
          <DialogButton
            label="Escalate"
            title="Escalate to somebody else"
            renderForm={(dialog) => <CommentForm of={of} decision="escalated" {...dialog} />}
          />
        </ButtonRow>
      </>
    )
  if (!standing.mayApproveOutside) return null
  return (
    <ButtonRow>
      <DialogButton
        label="Approved outside Homeward"
        title="Approved outside Homeward"
        renderForm={(dialog) => <OutsideForm of={of} {...dialog} />}
      />
    </ButtonRow>
  )
}

interface Of {
  readonly interviewId: string
  readonly version: number
}

interface CommentFormProps extends DialogFormProps {
  readonly of: Of
  readonly decision: 'returned' | 'escalated'
}

function CommentForm({ of, decision, onDone }: CommentFormProps) {
  const fields = useKeptFields(
    { about: { id: of.interviewId }, form: decision },
    { comment: '', escalatedTo: '' },
  )
  const { comment, escalatedTo } = fields.values
  const escalates = decision === 'escalated'
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    if (escalates && escalatedTo.trim() === '') collect.add('escalatedTo', 'Say to whom it goes.')
    if (comment.trim() === '')
      collect.add('comment', escalates ? 'Say why.' : 'Say what should be looked at again.')
    return saving.save(collect.problems, () =>
      call.signOff.decide({
        ...of,
        decision,
        comment: textOrNull(comment),
        escalatedTo: textOrNull(escalatedTo),
      }),
    )
  }
  return (
    <ShortForm
      keeps={fields.keeping}
      save={escalates ? 'Escalate' : 'Send back'}
      onSave={save}
      onDone={onDone}
    >
      {({ problems }) => (
        <>
          {escalates && (
            <LineField
              id="escalatedTo"
              label="To whom"
              {...fields.of('escalatedTo')}
              error={problemOf(problems, 'escalatedTo')}
            />
          )}
          <NotesField
            id="comment"
            label={escalates ? 'Why' : 'What should be looked at again'}
            hint={
              escalates ? undefined : "The interviewer's words are not changed for them; they change them."
            }
            rows={4}
            {...fields.of('comment')}
            error={problemOf(problems, 'comment')}
          />
        </>
      )}
    </ShortForm>
  )
}

function OutsideForm({ of, onDone }: DialogFormProps & { readonly of: Of }) {
  const fields = useKeptFields(
    { about: { id: of.interviewId }, form: 'approved outside' },
    { name: '', on: emptyDay },
  )
  const save = async (saving: Saving) => {
    const collect = new Collector(nowInstant())
    const name = fields.values.name.trim()
    if (name === '') collect.add('name', 'Give the name of the manager who approved it.')
    const on = collect.day('on', fields.values.on, 'past', 'Say on which day.')
    return saving.save(collect.problems, () => call.signOff.approveOutside({ ...of, name, on: on ?? '' }))
  }
  return (
    <ShortForm keeps={fields.keeping} save="Record the approval" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <p>
            Nobody else in this register may sign it off. Papers say who approved it, when, and that it was
            outside Homeward.
          </p>
          <LineField
            id="name"
            label="Who approved it"
            {...fields.of('name')}
            error={problemOf(problems, 'name')}
          />
          <DayField id="on" label="On" days="past" {...fields.of('on')} error={problemOf(problems, 'on')} />
        </>
      )}
    </ShortForm>
  )
}
