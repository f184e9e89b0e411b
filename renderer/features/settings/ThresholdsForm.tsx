import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { readHours, readNumber } from './numbers'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** Settings that are one whole number: what it is called, what it means, its range, and the box's id. */
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
] as const

type NumberKey = (typeof numbers)[number]['key']

/** What guidance leaves to local protocols. */
export function ThresholdsForm({ settings }: { readonly settings: Settings }) {
  const [hours, setHours] = useState(settings.reviewHours.join(', '))
  const [typed, setTyped] = useState(
    () =>
      Object.fromEntries(numbers.map(({ key }) => [key, String(settings[key])])) as Record<NumberKey, string>,
  )
  const form = useSettingsForm(() => {
    const reviewHours = readHours(hours, 'review-hours')
    const read = numbers.map(({ key, id, label, range }) => ({
      key,
      ...readNumber(typed[key], id, label, range),
    }))
    return {
      problems: [...reviewHours.problems, ...read.flatMap(({ problems }) => problems)],
      change: {
        reviewHours: reviewHours.value,
        ...Object.fromEntries(read.map(({ key, value }) => [key, value])),
      },
    }
  })
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <LineField
        id="review-hours"
        label="Review points"
        hint="Hours missing at which Today asks for a review: 24, 48, 72"
        value={hours}
        onChange={setHours}
        error={problemOf(form.problems, 'review-hours')}
      />
      {numbers.map(({ key, id, label, hint }) => (
        <LineField
          key={key}
          id={id}
          label={label}
          hint={hint}
          width="short"
          inputMode="numeric"
          value={typed[key]}
          onChange={(value) => setTyped({ ...typed, [key]: value })}
          error={problemOf(form.problems, id)}
        />
      ))}
      <SettingsFoot form={form} />
    </Form>
  )
}
