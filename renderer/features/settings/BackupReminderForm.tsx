import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { Form } from '../../components/Form'
import { NumberBoxField, numberBoxes, numberTexts, type NumberBox } from './NumberBoxes'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

const boxes: readonly NumberBox<'backupReminderDays'>[] = [
  {
    key: 'backupReminderDays',
    id: 'backup-reminder',
    label: 'Days without a good backup before Today says so',
    hint: 'The same for the second place: a stick that stays in its drawer longer is asked for.',
    range: [1, 90],
  },
]

/** After how long without a backup somebody is told. */
export function BackupReminderForm({ settings }: { readonly settings: Settings }) {
  const fields = useKeptFields(
    { form: 'settings backupReminder', follows: true },
    numberTexts(boxes, settings),
  )
  const typed = numberBoxes(boxes, fields)
  const form = useSettingsForm(fields.keeping, typed.read)
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      {boxes.map((box) => (
        <NumberBoxField key={box.key} box={box} boxes={typed} form={form} />
      ))}
      <SettingsFoot form={form} />
    </Form>
  )
}
