import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { readHours, readNumber, readTriggers } from './numbers'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** What guidance leaves to local protocols. */
export function ThresholdsForm({ settings }: { readonly settings: Settings }) {
  const [hours, setHours] = useState(settings.reviewHours.join(', '))
  const [triggers, setTriggers] = useState(
    settings.repeatTriggers.map(({ count, days }) => `${count} in ${days}`).join(', '),
  )
  const [about, setAbout] = useState(String(settings.approxMinutes))
  const form = useSettingsForm(() => {
    const reviewHours = readHours(hours, 'review-hours')
    const repeatTriggers = readTriggers(triggers, 'repeat-triggers')
    const approxMinutes = readNumber(about, 'approx-minutes', 'What "about" means', [0, 720])
    return {
      problems: [reviewHours, repeatTriggers, approxMinutes].flatMap(({ problems }) => problems),
      change: {
        reviewHours: reviewHours.value,
        repeatTriggers: repeatTriggers.value,
        approxMinutes: approxMinutes.value,
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
      <LineField
        id="repeat-triggers"
        label="Repeat triggers"
        hint="So many episodes in so many days, by your own protocol: 3 in 30, 3 in 90"
        value={triggers}
        onChange={setTriggers}
        error={problemOf(form.problems, 'repeat-triggers')}
      />
      <LineField
        id="approx-minutes"
        label='What "about" means'
        hint="Minutes either side of a time recorded as about"
        width="short"
        inputMode="numeric"
        value={about}
        onChange={setAbout}
        error={problemOf(form.problems, 'approx-minutes')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
