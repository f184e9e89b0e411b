import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const LONGEST = 5000

/** What goes out with figures: how small a number is shown, and the answers the council gives in words. */
export function FiguresForm({ settings }: { readonly settings: Settings }) {
  const fields = useKeptFields(
    { form: 'settings figures', follows: true },
    { below: String(settings.suppressBelow), ...settings.figureTexts },
  )
  const form = useSettingsForm(fields.keeping, () => {
    const { below, ...figureTexts } = fields.values
    const number = Number(below)
    const good = Number.isInteger(number) && number >= 3 && number <= 20
    return {
      problems: good ? [] : [{ fieldId: 'below', message: 'Type a whole number from 3 to 20' }],
      change: { suppressBelow: number, figureTexts },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <LineField
        id="below"
        label="Hide numbers below"
        hint="In figures that go out: with 5, a number from 1 to 4 is shown as “fewer than 5”"
        {...fields.of('below')}
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
        {...fields.of('service')}
        maxLength={LONGEST}
      />
      <NotesField
        id="requirements"
        label="What is asked of interviewers"
        hint="Question 22: hiring requirements, aide-memoire"
        rows={3}
        {...fields.of('requirements')}
        maxLength={LONGEST}
      />
      <NotesField
        id="guidance"
        label="What the council says about the guidance"
        hint="Question 11"
        rows={3}
        {...fields.of('guidance')}
        maxLength={LONGEST}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
