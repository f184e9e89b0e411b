import { ErrorSummary } from '../../components/ErrorSummary'
import { FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { StatusWord } from '../../components/StatusWord'
import type { SettingsForm } from './useSettingsForm'

/** Above the fields: what has to be put right, or why saving was refused. */
export function SettingsHead({ form }: { readonly form: SettingsForm }) {
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <RefusalNotice error={form.error} />
    </>
  )
}

/** Below the fields: the button, and that it worked. */
export function SettingsFoot({ form }: { readonly form: SettingsForm }) {
  return (
    <FormActions save="Save" busy={form.busy}>
      <output>{form.saved && <StatusWord meaning="done">Saved</StatusWord>}</output>
    </FormActions>
  )
}
