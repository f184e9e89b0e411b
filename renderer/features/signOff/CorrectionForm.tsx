import { codeLists } from '../../../shared/codes'
import type { CodeList } from '../../../shared/codes/codeList'
import { correctableFacts, type CorrectableFact } from '../../../shared/domain/interviews/correctable'
import { exactly, isTimed, type Moment } from '../../../shared/domain/time/moment'
import { fieldWords } from '../../../shared/text/fieldWords'
import { call } from '../../app/api'
import { nowInstant } from '../../components/clock'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'
import { emptyMoment, momentEntry } from '../../components/momentEntry'
import { useFields, type Fields } from '../../components/useFields'
import type { Saving } from '../../components/useSaving'
import { YesNoUnknown, type Answer } from '../../components/YesNoUnknown'
import type { InterviewPage } from '../interviews/interviewPage'

/** The list a fact is chosen from; the others are a time, a line, or yes, no, not known. */
const listOf: Partial<Record<CorrectableFact, CodeList>> = {
  outcome: codeLists.interviewOutcome,
  mode: codeLists.interviewMode,
  placeType: codeLists.interviewPlace,
  interviewerType: codeLists.interviewerType,
}

const lines: readonly CorrectableFact[] = ['interviewerName', 'interviewerOrganisation', 'othersPresent']

/** Which fact: a list of its own, so that one picks what is wrong before anything else. The reason goes with the outcome. */
const facts: CodeList = {
  list: 'correctableFacts',
  source: 'shared/domain/interviews/correctable.ts',
  codes: correctableFacts
    .filter((fact) => fact !== 'outcomeReason')
    .map((fact) => ({ code: fact, label: fieldWords(fact) })),
}

type Facts = InterviewPage['facts']

function formOf({ held, endedAt, outcomeReason }: Facts) {
  return {
    fact: null as string | null,
    code: null as string | null,
    outcomeReason,
    line: '',
    answer: null as Answer | null,
    held: momentEntry(held),
    endedAt: endedAt === null ? emptyMoment : momentEntry(exactly(endedAt)),
    reason: '',
  }
}

export interface CorrectionFormProps extends DialogFormProps {
  readonly page: InterviewPage
}

/** One wrong fact of a signed interview, what is right, and why: both stay to be read. */
export function CorrectionForm({ page, onDone }: CorrectionFormProps) {
  const fields = useFields(formOf(page.facts))
  const save = async (saving: Saving) => {
    const { fact, reason, outcomeReason } = fields.values
    const collect = new Collector(nowInstant())
    if (fact === null) collect.add('fact', 'Say which fact is wrong.')
    const value = fact === null ? null : valueOf(fact as CorrectableFact, fields.values, collect)
    if (reason.trim() === '') collect.add('reason', 'Say why it is corrected.')
    return saving.save(collect.problems, () =>
      call.signOff.correct({
        interviewId: page.id,
        version: page.version,
        facts: { [fact ?? '']: value, ...(fact === 'outcome' ? { outcomeReason } : {}) },
        reason: reason.trim(),
      }),
    )
  }
  return (
    <ShortForm save="Correct" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <CodeSelect
            id="fact"
            label="What is wrong"
            list={facts}
            {...fields.of('fact')}
            error={problemOf(problems, 'fact')}
          />
          <RightValue fields={fields} problems={problems} />
          <LineField
            id="reason"
            label="Why it is corrected"
            {...fields.of('reason')}
            error={problemOf(problems, 'reason')}
          />
        </>
      )}
    </ShortForm>
  )
}

type Form = ReturnType<typeof formOf>

function valueOf(fact: CorrectableFact, values: Form, collect: Collector): string | Moment | null {
  if (fact === 'held') return collect.moment('held', values.held, 'Say when it was held.')
  if (fact === 'endedAt') {
    const ended = collect.moment('endedAt', values.endedAt)
    if (ended.precision === 'date_only') collect.add('endedAt', 'Give the time it ended as well.')
    return isTimed(ended) ? ended.at : null
  }
  if (lines.includes(fact)) return textOrNull(values.line)
  if (listOf[fact] !== undefined) {
    if (values.code === null) collect.add('code', 'Choose what is right.')
    return values.code
  }
  if (values.answer === null) collect.add('answer', 'Choose what is right.')
  return values.answer
}

interface RightValueProps {
  readonly fields: Fields<Form>
  readonly problems: readonly Problem[]
}

function RightValue({ fields, problems }: RightValueProps) {
  const fact = fields.values.fact as CorrectableFact | null
  if (fact === null) return null
  const list = listOf[fact]
  if (fact === 'held' || fact === 'endedAt')
    return (
      <DayTimeField
        key={fact}
        id={fact}
        label="What is right"
        exactOnly={fact === 'endedAt'}
        {...fields.of(fact)}
        error={problemOf(problems, fact)}
      />
    )
  if (lines.includes(fact)) return <LineField id="line" label="What is right" {...fields.of('line')} />
  if (list === undefined)
    return (
      <YesNoUnknown
        id="answer"
        label="What is right"
        {...fields.of('answer')}
        error={problemOf(problems, 'answer')}
      />
    )
  return (
    <>
      <CodeSelect
        id="code"
        label="What is right"
        list={list}
        {...fields.of('code')}
        error={problemOf(problems, 'code')}
      />
      {fact === 'outcome' && <OutcomeReason fields={fields} />}
    </>
  )
}

/** Not offered and not completed need their reason, as when the interview is written. */
function OutcomeReason({ fields }: { readonly fields: Fields<Form> }) {
  const { code } = fields.values
  if (code !== 'not_offered' && code !== 'not_completed') return null
  return (
    <CodeSelect
      id="outcomeReason"
      label="Reason"
      list={code === 'not_offered' ? codeLists.notOfferedReason : codeLists.notCompletedReason}
      {...fields.of('outcomeReason')}
    />
  )
}
