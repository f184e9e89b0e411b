import type { Settings } from '../../../shared/domain/settings'
import { Form } from '../../components/Form'
import { NumberBoxField, useNumberBoxes, type NumberBox } from './NumberBoxes'
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
  const typed = useNumberBoxes(boxes, settings)
  const form = useSettingsForm(typed.read)
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      {boxes.map((box) => (
        <NumberBoxField key={box.key} box={box} boxes={typed} form={form} />
      ))}
      <SettingsFoot form={form} />
    </Form>
  )
}
