import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { api } from '../../app/api'
import { CodeSelect } from '../../components/CodeSelect'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** Whose register it is, by name and by DfE's number, and who answers for missing children. */
export function CouncilForm({ settings }: { readonly settings: Settings }) {
  const authorities = useQuery(api.settings.authorities.queryOptions())
  const [councilName, setName] = useState(settings.councilName)
  const [laCode, setLaCode] = useState(settings.laCode)
  const [responsibleManager, setManager] = useState(settings.responsibleManager)
  const form = useSettingsForm(() => ({
    problems:
      councilName.trim() === '' ? [{ fieldId: 'council-name', message: "Type the council's name" }] : [],
    change: { councilName: councilName.trim(), laCode, responsibleManager: responsibleManager.trim() },
  }))
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <LineField
        id="council-name"
        label="Name"
        hint="As it should stand on papers"
        value={councilName}
        onChange={setName}
        error={problemOf(form.problems, 'council-name')}
        maxLength={120}
      />
      <CodeSelect
        id="la-code"
        label="Authority"
        hint="DfE's three-digit number; it decides which published figures stand beside yours"
        list={{ list: 'authority', source: '', codes: authorities.data ?? [] }}
        value={laCode}
        onChange={setLaCode}
      />
      <LineField
        id="manager"
        label="Senior manager responsible for missing children"
        value={responsibleManager}
        onChange={setManager}
        maxLength={120}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
