import { useQuery } from '@tanstack/react-query'
import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { api } from '../../app/api'
import { CodeSelect } from '../../components/CodeSelect'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** Whose register it is, by name and by DfE's number. */
export function CouncilForm({ settings }: { readonly settings: Settings }) {
  const authorities = useQuery(api.settings.authorities.queryOptions())
  const { councilName, laCode } = settings
  const fields = useKeptFields({ form: 'settings council', follows: true }, { councilName, laCode })
  const form = useSettingsForm(fields.keeping, () => {
    const typed = fields.values
    const named = typed.councilName.trim() !== ''
    return {
      problems: named ? [] : [{ fieldId: 'council-name', message: "Type the council's name" }],
      change: {
        councilName: typed.councilName.trim(),
        laCode: typed.laCode,
      },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <LineField
        id="council-name"
        label="Name"
        hint="As it should stand on papers"
        {...fields.of('councilName')}
        error={problemOf(form.problems, 'council-name')}
        maxLength={120}
      />
      <CodeSelect
        id="la-code"
        label="Authority"
        hint="DfE's three-digit number; it decides which published figures stand beside yours"
        list={{ list: 'authority', source: '', codes: authorities.data ?? [] }}
        {...fields.of('laCode')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
