import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { helplinesText, readHelplines } from './helplinesText'
import { readNumber } from './numbers'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** Second try, answers of others, escalation, and what stands on offer cards and letters. */
export function OfferingForm({ settings }: { readonly settings: Settings }) {
  const [again, setAgain] = useState(settings.secondTryHours === null ? '' : String(settings.secondTryHours))
  const [answer, setAnswer] = useState(String(settings.answerHours))
  const [decide, setDecide] = useState(String(settings.decideAgainDays))
  const [offerContact, setContact] = useState(settings.offerContact)
  const [lines, setLines] = useState(helplinesText(settings.helplines))
  const form = useSettingsForm(() => {
    const secondTry =
      again.trim() === ''
        ? { value: null, problems: [] }
        : readNumber(again, 'second-try', 'Hours until a second try', [1, 240])
    const answerHours = readNumber(answer, 'answer-hours', 'Hours to answer', [1, 240])
    const decideAgain = readNumber(decide, 'decide-again', 'Days until it is asked again', [1, 60])
    const helplines = readHelplines(lines)
    return {
      problems: [secondTry, answerHours, decideAgain, helplines].flatMap(({ problems }) => problems),
      change: {
        secondTryHours: secondTry.value,
        answerHours: answerHours.value,
        decideAgainDays: decideAgain.value,
        offerContact: offerContact.trim(),
        helplines: helplines.value,
      },
    }
  })
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <LineField
        id="second-try"
        label="Second try"
        hint="Hours after a first try without an answer, or declined. Empty: Homeward does not ask for one."
        width="short"
        inputMode="numeric"
        value={again}
        onChange={setAgain}
        error={problemOf(form.problems, 'second-try')}
      />
      <LineField
        id="answer-hours"
        label="Answer of another authority or service"
        hint="Hours after they were asked; then the team lead is told"
        width="short"
        inputMode="numeric"
        value={answer}
        onChange={setAnswer}
        error={problemOf(form.problems, 'answer-hours')}
      />
      <LineField
        id="decide-again"
        label="Ask the team lead again"
        hint="Days after a decision, if the interview is still late or the child still missing"
        width="short"
        inputMode="numeric"
        value={decide}
        onChange={setDecide}
        error={problemOf(form.problems, 'decide-again')}
      />
      <LineField
        id="offer-contact"
        label="How to answer an offer"
        hint="On offer cards and letters: a phone number and a name"
        value={offerContact}
        onChange={setContact}
      />
      <NotesField
        id="helplines"
        label="Helplines: check before printing"
        hint="On offer cards, letters and the child's own page, one a line: Childline: 0800 1111"
        rows={2}
        value={lines}
        onChange={setLines}
        error={problemOf(form.problems, 'helplines')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
