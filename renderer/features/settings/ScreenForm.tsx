import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { TickField } from '../../components/TickField'
import { readNumber } from './numbers'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** When Homeward locks by itself, and who may see its window. */
export function ScreenForm({ settings }: { readonly settings: Settings }) {
  const [idle, setIdle] = useState(String(settings.idleMinutes))
  const [contentProtection, setProtection] = useState(settings.contentProtection)
  const form = useSettingsForm(() => {
    const minutes = readNumber(idle, 'idle-minutes', 'Minutes until the lock', [1, 60])
    return { problems: minutes.problems, change: { idleMinutes: minutes.value, contentProtection } }
  })
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <LineField
        id="idle-minutes"
        label="Minutes until the lock"
        hint="Without a key pressed or the mouse moved; a warning shows one minute earlier"
        width="short"
        inputMode="numeric"
        value={idle}
        onChange={setIdle}
        error={problemOf(form.problems, 'idle-minutes')}
      />
      <TickField
        id="content-protection"
        label="Keep the window out of screenshots and shared screens"
        hint="Also keeps it out of Windows Recall. Switch it off while somebody helps you over a shared screen."
        value={contentProtection}
        onChange={setProtection}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
