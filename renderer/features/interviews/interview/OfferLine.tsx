import { Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import { codeLists } from '../../../../shared/codes'
import { exactly } from '../../../../shared/domain/time/moment'
import type { CodeList } from '../../../../shared/codes/codeList'
import { call } from '../../../app/api'
import { useSession } from '../../../app/session'
import { ChoiceField } from '../../../components/ChoiceField'
import { Collector, textOrNull } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { DayTimeField } from '../../../components/DayTimeField'
import { focusField, problemOf } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { LineField } from '../../../components/LineField'
import { momentEntry } from '../../../components/momentEntry'
import { useFields } from '../../../components/useFields'
import { useSaving } from '../../../components/useSaving'
import type { InterviewPage } from '../interviewPage'
import { isBusyElsewhere } from './keys'

export interface OfferLineProps {
  readonly interviewId: string
  /** The attempt before, whose way is likely to be the way of this one. */
  readonly previous: InterviewPage['offers'][number] | null
  readonly onDone: () => void
}

const optionsOf = (list: CodeList) => list.codes.map(({ code, label }) => ({ value: code, label }))

const recipients = optionsOf(codeLists.offerTo)
const methods = optionsOf(codeLists.offerMethod)
const results = optionsOf(codeLists.offerResult).map(({ value, label }, index) => ({
  value,
  label: `${index + 1}  ${label}`,
}))

/** One attempt: now and by me unless said otherwise; what came of it is never filled in. */
export function OfferLine(props: OfferLineProps) {
  const { fields, saving, submit } = useOffer(props)
  const { problems } = saving
  useEffect(() => focusField('result'), [])
  useResultKeys((result) => fields.set({ result }), props.onDone)
  return (
    <Form onSubmit={() => void submit()}>
      <FormProblems saving={saving} />
      <ChoiceField
        id="result"
        label="What came of it?"
        hint="Press the digit, then Enter."
        choices={results}
        inline
        {...fields.of('result')}
        error={problemOf(problems, 'result')}
      />
      <ChoiceField id="method" label="How" choices={methods} inline {...fields.of('method')} />
      <ChoiceField id="toWhom" label="To whom" choices={recipients} inline {...fields.of('toWhom')} />
      <DayTimeField id="at" label="When" {...fields.of('at')} error={problemOf(problems, 'at')} />
      <LineField
        id="byName"
        label="By"
        width="medium"
        {...fields.of('byName')}
        error={problemOf(problems, 'byName')}
      />
      <LineField id="note" label="Note" {...fields.of('note')} />
      <FormActions save="Log attempt" busy={saving.busy}>
        <Button variant="default" onClick={props.onDone}>
          Cancel
        </Button>
      </FormActions>
    </Form>
  )
}

function useOffer({ interviewId, previous, onDone }: OfferLineProps) {
  const { user } = useSession()
  const fields = useFields({
    at: momentEntry(exactly(nowInstant())),
    byName: user.name,
    toWhom: previous?.toWhom ?? 'child',
    method: previous?.method ?? 'phone',
    result: null as string | null,
    note: '',
  })
  const saving = useSaving()
  const submit = async () => {
    const { at, byName, toWhom, method, result, note } = fields.values
    const collect = new Collector(nowInstant())
    const when = collect.moment('at', at, 'Say when it was tried; the day is enough.')
    if (byName.trim() === '') collect.add('byName', 'Say who tried.')
    if (result === null) collect.add('result', 'Say what came of it: press a digit.')
    const saved = await saving.save(collect.problems, async () => {
      if (result === null) return
      await call.interviews.addOffer({
        interviewId,
        at: when,
        byName: byName.trim(),
        toWhom,
        method,
        result,
        note: textOrNull(note),
      })
    })
    if (saved) onDone()
  }
  return { fields, saving, submit }
}

/** Digits choose the result and Escape gives up, wherever the focus is outside a box. */
function useResultKeys(choose: (result: string) => void, giveUp: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isBusyElsewhere(event)) return
    if (event.key === 'Escape') giveUp()
    const option = /^[1-9]$/.test(event.key) ? results[Number(event.key) - 1] : undefined
    if (option === undefined) return
    event.preventDefault()
    choose(option.value)
    focusChosen(option.value)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function focusChosen(value: string): void {
  document.querySelector<HTMLElement>(`#result input[value="${value}"]`)?.focus()
}
