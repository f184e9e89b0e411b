import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const LONGEST = 5000

/** What goes out with figures: how small a number is shown, and the answers the council gives in words. */
export function FiguresForm({ settings }: { readonly settings: Settings }) {
  const [below, setBelow] = useState(String(settings.suppressBelow))
  const [texts, setTexts] = useState(settings.figureTexts)
  const form = useSettingsForm(() => {
    const number = Number(below)
    const good = Number.isInteger(number) && number >= 3 && number <= 20
    return {
      problems: good ? [] : [{ fieldId: 'below', message: 'Type a whole number from 3 to 20' }],
      change: { suppressBelow: number, figureTexts: texts },
    }
  })
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <LineField
        id="below"
        label="Hide numbers below"
        hint="In figures that go out: with 5, a number from 1 to 4 is shown as “fewer than 5”"
        value={below}
        onChange={setBelow}
        error={problemOf(form.problems, 'below')}
        width="short"
        inputMode="numeric"
        maxLength={2}
      />
      <NotesField
        id="service"
        label="Who provides the interviews"
        hint="Questions 9 and 31: in-house or commissioned, from whom, value, from when to when"
        rows={3}
        value={texts.service}
        onChange={(service) => setTexts({ ...texts, service })}
        maxLength={LONGEST}
      />
      <NotesField
        id="requirements"
        label="What is asked of interviewers"
        hint="Question 22: hiring requirements, aide-memoire"
        rows={3}
        value={texts.requirements}
        onChange={(requirements) => setTexts({ ...texts, requirements })}
        maxLength={LONGEST}
      />
      <NotesField
        id="guidance"
        label="What the council says about the guidance"
        hint="Question 11"
        rows={3}
        value={texts.guidance}
        onChange={(guidance) => setTexts({ ...texts, guidance })}
        maxLength={LONGEST}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
