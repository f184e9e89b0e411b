import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { helplinesText, readHelplines } from './helplinesText'
import { NumberBoxField, numberBoxes, numberTexts, type NumberBox } from './NumberBoxes'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const numbers = [
  {
    key: 'secondTryHours',
    id: 'second-try',
    label: 'Second try',
    what: 'Hours until a second try',
    hint: 'Hours after a first try without an answer, or declined. Empty: Homeward does not ask for one.',
    range: [1, 240],
    mayBeEmpty: true,
  },
  {
    key: 'answerHours',
    id: 'answer-hours',
    label: 'Answer of another authority or service',
    what: 'Hours to answer',
    hint: 'Hours after they were asked; then the team lead is told',
    range: [1, 240],
  },
  {
    key: 'decideAgainDays',
    id: 'decide-again',
    label: 'Ask the team lead again',
    what: 'Days until it is asked again',
    hint: 'Days after a decision, if the interview is still late or the child still missing',
    range: [1, 60],
  },
] as const satisfies readonly NumberBox[]

/** Second try, answers of others, escalation, and what stands on offer cards and letters. */
export function OfferingForm({ settings }: { readonly settings: Settings }) {
  const fields = useKeptFields(
    { form: 'settings offering', follows: true },
    {
      ...numberTexts(numbers, settings),
      offerContact: settings.offerContact,
      lines: helplinesText(settings.helplines),
    },
  )
  const boxes = numberBoxes(numbers, fields)
  const form = useSettingsForm(fields.keeping, () => {
    const { problems, change } = boxes.read()
    const { offerContact, lines } = fields.values
    const helplines = readHelplines(lines)
    return {
      problems: [...problems, ...helplines.problems],
      change: { ...change, offerContact: offerContact.trim(), helplines: helplines.value },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      {numbers.map((box) => (
        <NumberBoxField key={box.key} box={box} boxes={boxes} form={form} />
      ))}
      <LineField
        id="offer-contact"
        label="How to answer an offer"
        hint="On offer cards and letters: a phone number and a name"
        {...fields.of('offerContact')}
      />
      <NotesField
        id="helplines"
        label="Helplines: check before printing"
        hint="On offer cards, letters and the child's own page, one a line: Childline: 0800 1111"
        rows={2}
        {...fields.of('lines')}
        error={problemOf(form.problems, 'helplines')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
