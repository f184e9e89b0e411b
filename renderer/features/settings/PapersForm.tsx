import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** What stands at the top and bottom of every page that leaves the register. */
export function PapersForm({ settings }: { readonly settings: Settings }) {
  const [marking, setMarking] = useState(settings.marking)
  const [markingDescriptor, setDescriptor] = useState(settings.markingDescriptor)
  const [phones, setPhones] = useState(settings.outOfHoursPhones)
  const form = useSettingsForm(() => ({
    problems: marking.trim() === '' ? [{ fieldId: 'marking', message: 'Type the marking' }] : [],
    change: {
      marking: marking.trim(),
      markingDescriptor: markingDescriptor.trim(),
      outOfHoursPhones: phones.trim(),
    },
  }))
  return (
    <Form onSubmit={form.submit}>
      <SettingsHead form={form} />
      <LineField
        id="marking"
        label="Marking"
        hint="At the top and bottom of every page"
        value={marking}
        onChange={setMarking}
        error={problemOf(form.problems, 'marking')}
        maxLength={60}
      />
      <LineField
        id="marking-descriptor"
        label="Descriptor"
        hint="After the marking; may be empty"
        value={markingDescriptor}
        onChange={setDescriptor}
        maxLength={60}
      />
      <NotesField
        id="out-of-hours-phones"
        label="Out-of-hours phones"
        hint="One a line, printed on the out-of-hours pack: Emergency duty team 01632 960 100"
        rows={3}
        value={phones}
        onChange={setPhones}
        maxLength={1000}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
