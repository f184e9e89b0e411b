import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { NumberBoxField, numberBoxes, numberTexts, type NumberBox } from './NumberBoxes'
import { readHours } from './numbers'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const numbers = [
  {
    key: 'reviewEveryDays',
    id: 'review-every',
    label: 'Then every … days',
    hint: 'After the last review point; 0 for never',
    range: [0, 90],
  },
  {
    key: 'notificationHours',
    id: 'notification-hours',
    label: 'Who has been told',
    hint: 'Hours after the notice at which “To put right” names whoever has not been told',
    range: [1, 720],
  },
  {
    key: 'iroOpenDays',
    id: 'iro-open-days',
    label: 'Reviewing officer told',
    hint: 'Days the council is open, after the notice; 0 for the same day',
    range: [0, 10],
  },
  {
    key: 'preventionHours',
    id: 'prevention-hours',
    label: 'Police prevention interview',
    hint: 'Hours after the return at which Today asks whether there was one',
    range: [1, 720],
  },
  {
    key: 'signOffOpenDays',
    id: 'sign-off-open-days',
    label: 'Sign-off',
    hint: 'Days the council is open, after an interview was finished, by which somebody else signs it off',
    range: [0, 20],
  },
  {
    key: 'reportWorkingDays',
    id: 'report-working-days',
    label: 'Report of a commissioned service',
    hint: 'Working days after the interview; your contract says how many (5 is believed to be common, unconfirmed)',
    range: [1, 60],
  },
  {
    key: 'photoDays',
    id: 'photo-days',
    label: 'A child’s photo',
    hint: 'Days after which a newer one is asked for',
    range: [7, 1000],
  },
  {
    key: 'profileDays',
    id: 'profile-days',
    label: 'A child’s profile',
    hint: 'Days after which somebody looks it through again',
    range: [7, 1000],
  },
  {
    key: 'approxMinutes',
    id: 'approx-minutes',
    label: 'What “about” means',
    hint: 'Minutes either side of a time recorded as about',
    range: [0, 720],
  },
] as const satisfies readonly NumberBox[]

/** What guidance leaves to local protocols. */
export function ThresholdsForm({ settings }: { readonly settings: Settings }) {
  const fields = useKeptFields(
    { form: 'settings thresholds', follows: true },
    { ...numberTexts(numbers, settings), hours: settings.reviewHours.join(', ') },
  )
  const boxes = numberBoxes(numbers, fields)
  const form = useSettingsForm(fields.keeping, () => {
    const reviewHours = readHours(fields.values.hours, 'review-hours')
    const { problems, change } = boxes.read()
    return {
      problems: [...reviewHours.problems, ...problems],
      change: { reviewHours: reviewHours.value, ...change },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <LineField
        id="review-hours"
        label="Review points"
        hint="Hours missing at which Today asks for a review: 24, 48, 72"
        {...fields.of('hours')}
        error={problemOf(form.problems, 'review-hours')}
      />
      {numbers.map((box) => (
        <NumberBoxField key={box.key} box={box} boxes={boxes} form={form} />
      ))}
      <SettingsFoot form={form} />
    </Form>
  )
}
