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
  const [cover, setCover] = useState(String(settings.coverMinutes))
  const [clipboard, setClipboard] = useState(String(settings.clipboardSeconds))
  const [coverPin, setCoverPin] = useState(settings.coverPin)
  const [contentProtection, setProtection] = useState(settings.contentProtection)
  const form = useSettingsForm(() => {
    const minutes = readNumber(idle, 'idle-minutes', 'Minutes until the lock', [1, 60])
    const covered = readNumber(cover, 'cover-minutes', 'Minutes until the cover', [1, 30])
    const cleared = readNumber(clipboard, 'clipboard-seconds', 'Seconds on the clipboard', [10, 600])
    return {
      problems: [...covered.problems, ...minutes.problems, ...cleared.problems],
      change: {
        coverMinutes: covered.value,
        idleMinutes: minutes.value,
        clipboardSeconds: cleared.value,
        coverPin,
        contentProtection,
      },
    }
  })
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <LineField
        id="cover-minutes"
        label="Minutes until the cover"
        hint="Without a key pressed or the mouse moved; F8 covers at once"
        width="short"
        inputMode="numeric"
        value={cover}
        onChange={setCover}
        error={problemOf(form.problems, 'cover-minutes')}
      />
      <TickField
        id="cover-pin-allowed"
        label="People may open the cover with a PIN of their own"
        hint="Six digits, for an hour after the passphrase. Without it the passphrase opens the cover."
        value={coverPin}
        onChange={setCoverPin}
      />
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
      <LineField
        id="clipboard-seconds"
        label="Seconds on the clipboard"
        hint="How long text copied for the main case system stays there; a lock clears it at once"
        width="short"
        inputMode="numeric"
        value={clipboard}
        onChange={setClipboard}
        error={problemOf(form.problems, 'clipboard-seconds')}
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
