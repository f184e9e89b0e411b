import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { Form } from '../../components/Form'
import { TickField } from '../../components/TickField'
import { NumberBoxField, numberBoxes, numberTexts, type NumberBox } from './NumberBoxes'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const cover = {
  key: 'coverMinutes',
  id: 'cover-minutes',
  label: 'Minutes until the cover',
  hint: 'Without a key pressed or the mouse moved; F8 covers at once',
  range: [1, 30],
} as const satisfies NumberBox

const idle = {
  key: 'idleMinutes',
  id: 'idle-minutes',
  label: 'Minutes until the lock',
  hint: 'Without a key pressed or the mouse moved; a warning shows one minute earlier',
  range: [1, 60],
} as const satisfies NumberBox

const clipboard = {
  key: 'clipboardSeconds',
  id: 'clipboard-seconds',
  label: 'Seconds on the clipboard',
  hint: 'How long text copied for the main case system stays there; a lock clears it at once',
  range: [10, 600],
} as const satisfies NumberBox

const temporary = {
  key: 'temporaryPassphraseDays',
  id: 'temporary-passphrase-days',
  label: 'Days a temporary passphrase is good for',
  hint: 'For somebody new, or who forgot theirs. Seven is Homeward’s own choice; afterwards they ask for another',
  range: [1, 60],
} as const satisfies NumberBox

const numbers = [cover, idle, clipboard, temporary]

/** When Homeward locks by itself, who may see its window, and how long a temporary passphrase is good. */
export function ScreenForm({ settings }: { readonly settings: Settings }) {
  const { coverPin, contentProtection } = settings
  const fields = useKeptFields(
    { form: 'settings screen', follows: true },
    { ...numberTexts(numbers, settings), coverPin, contentProtection },
  )
  const boxes = numberBoxes(numbers, fields)
  const form = useSettingsForm(fields.keeping, () => {
    const { problems, change } = boxes.read()
    const typed = fields.values
    return {
      problems,
      change: { ...change, coverPin: typed.coverPin, contentProtection: typed.contentProtection },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <NumberBoxField box={cover} boxes={boxes} form={form} />
      <TickField
        id="cover-pin-allowed"
        label="People may open the cover with a PIN of their own"
        hint="Six digits, for an hour after the passphrase. Without it the passphrase opens the cover."
        {...fields.of('coverPin')}
      />
      <NumberBoxField box={idle} boxes={boxes} form={form} />
      <NumberBoxField box={clipboard} boxes={boxes} form={form} />
      <NumberBoxField box={temporary} boxes={boxes} form={form} />
      <TickField
        id="content-protection"
        label="Keep the window out of screenshots and shared screens"
        hint="Also keeps it out of Windows Recall. Switch it off while somebody helps you over a shared screen."
        {...fields.of('contentProtection')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
