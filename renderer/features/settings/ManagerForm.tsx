import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** Who answers for children who go missing. */
export function ManagerForm({ settings }: { readonly settings: Settings }) {
  const { responsibleManager } = settings
  const fields = useKeptFields({ form: 'settings manager', follows: true }, { responsibleManager })
  const form = useSettingsForm(fields.keeping, () => ({
    problems: [],
    change: { responsibleManager: fields.values.responsibleManager.trim() },
  }))
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <LineField
        id="responsible-manager"
        label="Senior manager responsible for missing children"
        {...fields.of('responsibleManager')}
        maxLength={120}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
