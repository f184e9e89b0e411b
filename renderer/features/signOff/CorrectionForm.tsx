import { codeLists } from '../../../shared/codes'
import type { CodeList } from '../../../shared/codes/codeList'
import { correctableFacts, type CorrectableFact } from '../../../shared/domain/interviews/correctable'
import { exactly, isTimed, type Moment } from '../../../shared/domain/time/moment'
import { fieldWords } from '../../../shared/text/fieldWords'
import { call } from '../../app/api'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { nowInstant } from '../../components/clock'
import { CodeSelect } from '../../components/CodeSelect'
import { Collector, textOrNull } from '../../components/collect'
import { DayTimeField } from '../../components/DayTimeField'
import { problemOf, type Problem } from '../../components/ErrorSummary'
import { ShortForm, type DialogFormProps } from '../../components/FormDialog'
import { LineField } from '../../components/LineField'
import { emptyMoment, momentEntry } from '../../components/momentEntry'
import type { Fields } from '../../components/useFields'
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
  const fields = useKeptFields({ about: { id: page.id }, form: 'correction' }, formOf(page.facts))
  const save = async (saving: Saving) => {
    const { fact, reason } = fields.values
    const collect = new Collector(nowInstant())
    if (fact === null) collect.add('fact', 'Say which fact is wrong.')
    const value = fact === null ? null : valueOf(fact as CorrectableFact, fields.values, collect)
    const along = alongWith(page.facts, fields.values, collect)
    if (reason.trim() === '') collect.add('reason', 'Say why it is corrected.')
    return saving.save(collect.problems, () =>
      call.signOff.correct({
        interviewId: page.id,
        version: page.version,
        facts: { [fact ?? '']: value, ...along },
        reason: reason.trim(),
      }),
    )
  }
  return (
    <ShortForm keeps={fields.keeping} save="Correct" onSave={save} onDone={onDone}>
      {({ problems }) => (
        <>
          <CodeSelect
            id="fact"
            label="What is wrong"
            list={facts}
            {...fields.of('fact')}
            error={problemOf(problems, 'fact')}
          />
          <RightValue fields={fields} problems={problems} ends={page.facts.endedAt !== null} />
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
  const id = fieldOf(fact)
  if (fact === 'held') return collect.moment(id, values.held, 'Say when it was held.')
  if (fact === 'endedAt') return endOf(values, collect)
  if (lines.includes(fact)) return textOrNull(values.line)
  if (listOf[fact] !== undefined) {
    if (values.code === null) collect.add(id, 'Choose what is right.')
    return values.code
  }
  if (values.answer === null) collect.add(id, 'Choose what is right.')
  return values.answer
}

/** What goes with a fact: the reason with the outcome, and the end with the start, which may both be of another day. */
function alongWith(known: Facts, values: Form, collect: Collector) {
  const { fact, outcomeReason } = values
  if (fact === 'outcome') return { outcomeReason }
  if (fact === 'held' && known.endedAt !== null) return { endedAt: endOf(values, collect) }
  return {}
}

function endOf(values: Form, collect: Collector): string | null {
  const id = fieldOf('endedAt')
  const ended = collect.moment(id, values.endedAt)
  if (ended.precision === 'date_only') collect.add(id, 'Give the time it ended as well.')
  return isTimed(ended) ? ended.at : null
}

/** As the register names it when it refuses a value. */
const fieldOf = (fact: CorrectableFact) => `facts.${fact}`

interface RightValueProps {
  readonly fields: Fields<Form>
  readonly problems: readonly Problem[]
  /** Whether the interview's end is recorded. */
  readonly ends: boolean
}

function RightValue({ fields, problems, ends }: RightValueProps) {
  const fact = fields.values.fact as CorrectableFact | null
  if (fact === null) return null
  const list = listOf[fact]
  const common = { id: fieldOf(fact), label: 'What is right', error: problemOf(problems, fieldOf(fact)) }
  if (fact === 'held' || fact === 'endedAt')
    return (
      <>
        <DayTimeField key={fact} {...common} exactOnly={fact === 'endedAt'} {...fields.of(fact)} />
        {fact === 'held' && ends && <EndedAlong fields={fields} problems={problems} />}
      </>
    )
  if (lines.includes(fact)) return <LineField {...common} {...fields.of('line')} />
  if (list === undefined) return <YesNoUnknown {...common} {...fields.of('answer')} />
  return (
    <>
      <CodeSelect {...common} list={list} {...fields.of('code')} />
      {fact === 'outcome' && <OutcomeReason fields={fields} problems={problems} />}
    </>
  )
}

interface AlongProps {
  readonly fields: Fields<Form>
  readonly problems: readonly Problem[]
}

/** An interview of another day than was typed ended on that other day too. */
function EndedAlong({ fields, problems }: AlongProps) {
  return (
    <DayTimeField
      id={fieldOf('endedAt')}
      label={fieldWords('endedAt')}
      exactOnly
      {...fields.of('endedAt')}
      error={problemOf(problems, fieldOf('endedAt'))}
    />
  )
}

/** Not offered and not completed need their reason, as when the interview is written. */
function OutcomeReason({ fields, problems }: AlongProps) {
  const { code } = fields.values
  if (code !== 'not_offered' && code !== 'not_completed') return null
  return (
    <CodeSelect
      id={fieldOf('outcomeReason')}
      label="Reason"
      list={code === 'not_offered' ? codeLists.notOfferedReason : codeLists.notCompletedReason}
      {...fields.of('outcomeReason')}
      error={problemOf(problems, fieldOf('outcomeReason'))}
    />
  )
}
