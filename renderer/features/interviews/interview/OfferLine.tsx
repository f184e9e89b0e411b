import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { codeLists } from '../../../../shared/codes'
import { isAnswer } from '../../../../shared/domain/interviews/offers'
import type { CodeList } from '../../../../shared/codes/codeList'
import { call } from '../../../app/api'
import { useKeptFields } from '../../../app/drafts/useKeptFields'
import { useSession } from '../../../app/session'
import { ChoiceField } from '../../../components/ChoiceField'
import { Collector, textOrNull } from '../../../components/collect'
import { nowInstant } from '../../../components/clock'
import { DayTimeField } from '../../../components/DayTimeField'
import { focusField, problemOf } from '../../../components/ErrorSummary'
import { Form, FormActions } from '../../../components/Form'
import { FormProblems } from '../../../components/FormProblems'
import { LineField } from '../../../components/LineField'
import { entryAtNow } from '../../../components/momentEntry'
import { useFirstField } from '../../../components/useFirstField'
import { useSaving } from '../../../components/useSaving'
import { isBusyElsewhere } from './keys'

export interface OfferLineProps {
  readonly interviewId: string
  /** The attempt before: its way is likely to be the way of this one. */
  readonly previous: { readonly toWhom: string; readonly method: string } | null
  /** What is known already, such as that a letter was sent. */
  readonly start?: { readonly result: string; readonly method: string; readonly toWhom: string }
  readonly onDone: () => void
}

/** "Not recorded" is what stands there when nothing is chosen: no choice of its own. */
const NOT_RECORDED = 'not_known'

const optionsOf = (list: CodeList) =>
  list.codes.filter(({ code }) => code !== NOT_RECORDED).map(({ code, label }) => ({ value: code, label }))

/** The letter that chooses whom it reached; digits belong to what came of it. */
const letters: Readonly<Record<string, string>> = { c: 'child', p: 'parent', a: 'carer', l: 'placement' }
const letterOf = (value: string) => Object.keys(letters).find((letter) => letters[letter] === value)

const recipients = optionsOf(codeLists.offerTo).map(({ value, label }) => {
  const letter = letterOf(value)
  return { value, label: letter === undefined ? label : `${letter.toUpperCase()}  ${label}` }
})
const methods = optionsOf(codeLists.offerMethod)
const results = optionsOf(codeLists.offerResult).map(({ value, label }, index) => ({
  value,
  label: `${index + 1}  ${label}`,
}))

/** One attempt: now and by me unless said otherwise; what came of it is never filled in. */
export function OfferLine(props: OfferLineProps) {
  const { fields, saving, submit, chooseResult, chooseWhom } = useOffer(props)
  const { problems } = saving
  const line = useRef<HTMLDivElement>(null)
  useFirstField()
  // A dialog takes the focus to its first field itself, after it has remembered what to give it back to.
  useEffect(() => {
    if (line.current?.closest('[role="dialog"]') === null) focusField('result')
  }, [])
  // Escape takes back a line opened by mistake, never words somebody wrote.
  const leave = () => {
    void fields.keeping.end()
    props.onDone()
  }
  useOfferKeys(chooseResult, chooseWhom, () => fields.values.note.trim() === '' && leave())
  return (
    <div ref={line} data-offer-line>
      <Form onSubmit={() => void submit()} keeps={fields.keeping}>
        <FormProblems saving={saving} />
        <ChoiceField
          id="result"
          label="What came of it?"
          hint="Press the digit, then Enter."
          choices={results}
          inline
          value={fields.values.result}
          onChange={chooseResult}
          error={problemOf(problems, 'result')}
        />
        <ChoiceField
          id="toWhom"
          label="Whom did it reach, or was it meant for?"
          hint="Needed when somebody answered. Press the letter."
          choices={recipients}
          inline
          value={fields.values.toWhom}
          onChange={chooseWhom}
          error={problemOf(problems, 'toWhom')}
        />
        <ChoiceField id="method" label="How" choices={methods} inline {...fields.of('method')} />
        <DayTimeField
          id="at"
          label="When"
          hint="Leave it empty where nobody knows."
          {...fields.of('at')}
          error={problemOf(problems, 'at')}
        />
        <LineField
          id="byName"
          label="By"
          width="medium"
          {...fields.of('byName')}
          error={problemOf(problems, 'byName')}
        />
        <LineField id="note" label="Note" {...fields.of('note')} />
        <FormActions save="Log attempt" busy={saving.busy}>
          <Button variant="default" onClick={leave}>
            Cancel
          </Button>
        </FormActions>
      </Form>
    </div>
  )
}

function useOffer({ interviewId, previous, start, onDone }: OfferLineProps) {
  const { user } = useSession()
  const fields = useKeptFields(
    { about: { id: interviewId }, form: start === undefined ? 'attempt' : `attempt ${start.result}` },
    {
      at: entryAtNow(nowInstant()),
      byName: user.name,
      toWhom: recorded(start?.toWhom ?? previous?.toWhom),
      method: recorded(start?.method ?? previous?.method),
      result: start?.result ?? null,
      note: '',
      whomSaid: start !== undefined,
    },
  )
  const saving = useSaving()
  const submit = async () => {
    const { at, byName, toWhom, method, result, note } = fields.values
    const collect = new Collector(nowInstant())
    const when = collect.moment('at', at)
    if (byName.trim() === '') collect.add('byName', 'Say who tried.')
    if (result === null) collect.add('result', 'Say what came of it: press a digit.')
    if (result !== null && isAnswer(result) && toWhom === null)
      collect.add('toWhom', 'Say who answered: only then is it known whether it was an offer.')
    const saved = await saving.save(collect.problems, async () => {
      if (result === null) return
      await call.interviews.addOffer({
        interviewId,
        at: when,
        byName: byName.trim(),
        toWhom: toWhom ?? NOT_RECORDED,
        method: method ?? NOT_RECORDED,
        result,
        note: textOrNull(note),
      })
    })
    if (!saved) return
    void fields.keeping.end()
    onDone()
  }
  // Whom the last attempt reached says nothing about who answered this one.
  const chooseResult = (result: string) =>
    fields.set(isAnswer(result) && !fields.values.whomSaid ? { result, toWhom: null } : { result })
  const chooseWhom = (toWhom: string) => fields.set({ toWhom, whomSaid: true })
  return { fields, saving, submit, chooseResult, chooseWhom }
}

function recorded(code: string | undefined): string | null {
  return code === undefined || code === NOT_RECORDED ? null : code
}

/** Digits choose the result, letters whom it reached, and Escape gives up, wherever the focus is outside a box. */
function useOfferKeys(
  chooseResult: (result: string) => void,
  chooseWhom: (toWhom: string) => void,
  giveUp: () => void,
): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isBusyElsewhere(event)) return
    if (event.key === 'Escape') giveUp()
    const result = /^[1-9]$/.test(event.key) ? results[Number(event.key) - 1]?.value : undefined
    const whom = letters[event.key.toLowerCase()]
    if (result !== undefined) {
      chooseResult(result)
      focusChosen('result', result)
    } else if (whom !== undefined) {
      chooseWhom(whom)
      focusChosen('toWhom', whom)
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function focusChosen(group: string, value: string): void {
  document.querySelector<HTMLElement>(`#${group} input[value="${value}"]`)?.focus()
}
