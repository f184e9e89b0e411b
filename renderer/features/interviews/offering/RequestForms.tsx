import { codeLists } from '../../../../shared/codes'
import type { RequestShape } from '../../../../shared/contract/offering'
import { exactly } from '../../../../shared/domain/time/moment'
import { call } from '../../../app/api'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { ChoiceField } from '../../../components/ChoiceField'
import { nowInstant } from '../../../components/clock'
import { Collector, textOrNull } from '../../../components/collect'
import { DayTimeField } from '../../../components/DayTimeField'
import { problemOf } from '../../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../../components/FormDialog'
import { LineField, NotesField } from '../../../components/LineField'
import { entryAtNow, momentEntry } from '../../../components/momentEntry'
import type { Saving } from '../../../components/useSaving'

/** Everybody but ourselves. */
const others = codeLists.deliveredBy.codes
  .filter(({ code }) => code !== 'own')
  .map(({ code, label }) => ({ value: code, label }))

export interface AskFormProps extends DialogFormProps {
  readonly interviewId: string
  /** Whom the child's placement suggests. */
  readonly suggested: { readonly askedOf: string; readonly askedName: string | null } | null
}

/** "Asked WESTSHIRE on …". */
export function AskForm({ interviewId, suggested, onDone }: AskFormProps) {
  const fields = useKeptFields(
    { about: { id: interviewId }, form: 'asked' },
    {
      askedOf: suggested?.askedOf ?? null,
      askedName: suggested?.askedName ?? '',
      asked: entryAtNow(nowInstant()),
      note: '',
    },
  )
  const save = async (saving: Saving) => {
    const { askedOf, askedName, asked, note } = fields.values
    const collect = new Collector(nowInstant())
    if (askedOf === null) collect.add('askedOf', 'Say who was asked.')
    const when = collect.moment('asked', asked, 'Say when they were asked; the day is enough.')
    return saving.save(collect.problems, async () => {
      if (askedOf === null) return
      await call.offering.ask({
        interviewId,
        askedOf,
        askedName: textOrNull(askedName),
        asked: when,
        note: textOrNull(note),
      })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Record that they were asked" onDone={onDone} onSave={save}>
      {({ problems }) => (
        <>
          <ChoiceField
            id="askedOf"
            label="Who was asked"
            choices={others}
            {...fields.of('askedOf')}
            error={problemOf(problems, 'askedOf')}
          />
          <LineField
            id="askedName"
            label="Their name"
            hint="The authority or service, and who there"
            {...fields.of('askedName')}
          />
          <DayTimeField
            id="asked"
            label="Asked at"
            {...fields.of('asked')}
            error={problemOf(problems, 'asked')}
          />
          <NotesField id="note" label="Note" rows={2} {...fields.of('note')} />
        </>
      )}
    </ShortForm>
  )
}

export interface AnswerFormProps extends DialogFormProps {
  readonly interviewId: string
  readonly request: RequestShape
}

/** "… answered on …: will do it, or will not, and why." */
export function AnswerForm({ interviewId, request, onDone }: AnswerFormProps) {
  const { id, version, answer, answered, answeredBy, note } = request
  const about = { kind: 'interview', id: interviewId } as const
  const fields = useKeptFields(
    { about, form: `answer ${id}` },
    {
      answer: answer === 'not_known' ? null : answer,
      answered: momentEntry(answered.at === null ? exactly(nowInstant()) : answered),
      answeredBy: answeredBy ?? '',
      note: note ?? '',
    },
  )
  const save = async (saving: Saving) => {
    const given = fields.values
    const collect = new Collector(nowInstant())
    if (given.answer === null) collect.add('answer', 'Say what they answered.')
    const when = collect.moment('answered', given.answered)
    return saving.save(collect.problems, async () => {
      if (given.answer === null) return
      await call.offering.answer({
        id,
        version,
        answered: when,
        answer: given.answer,
        answeredBy: textOrNull(given.answeredBy),
        note: textOrNull(given.note),
      })
    })
  }
  return (
    <ShortForm keeps={fields.keeping} save="Record the answer" onDone={onDone} onSave={save}>
      {({ problems }) => (
        <>
          <ChoiceField
            id="answer"
            label="What did they answer?"
            choices={[
              { value: 'will', label: 'They will do it' },
              { value: 'will_not', label: 'They will not do it' },
            ]}
            {...fields.of('answer')}
            error={problemOf(problems, 'answer')}
          />
          <DayTimeField
            id="answered"
            label="Answered at"
            hint="Leave it empty where nobody knows."
            {...fields.of('answered')}
            error={problemOf(problems, 'answered')}
          />
          <LineField id="answeredBy" label="Who answered" width="medium" {...fields.of('answeredBy')} />
          <NotesField
            id="note"
            label="Why, or what was agreed"
            rows={2}
            {...fields.of('note')}
            error={problemOf(problems, 'note')}
          />
        </>
      )}
    </ShortForm>
  )
}
