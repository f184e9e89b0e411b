import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField, NotesField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** What stands at the top and bottom of the pages that leave the register. */
export function PapersForm({ settings }: { readonly settings: Settings }) {
  const { marking, markingDescriptor, outOfHoursPhones } = settings
  const fields = useKeptFields(
    { form: 'settings papers', follows: true },
    { marking, markingDescriptor, outOfHoursPhones },
  )
  const form = useSettingsForm(fields.keeping, () => {
    const typed = fields.values
    return {
      problems: typed.marking.trim() === '' ? [{ fieldId: 'marking', message: 'Type the marking' }] : [],
      change: {
        marking: typed.marking.trim(),
        markingDescriptor: typed.markingDescriptor.trim(),
        outOfHoursPhones: typed.outOfHoursPhones.trim(),
      },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <LineField
        id="marking"
        label="Marking"
        hint="At the top and bottom of every page; letters to families carry none"
        {...fields.of('marking')}
        error={problemOf(form.problems, 'marking')}
        maxLength={60}
      />
      <LineField
        id="marking-descriptor"
        label="Descriptor"
        hint="After the marking; may be empty"
        {...fields.of('markingDescriptor')}
        maxLength={60}
      />
      <NotesField
        id="out-of-hours-phones"
        label="Out-of-hours phones"
        hint="One a line, printed on the out-of-hours pack: Emergency duty team 01632 960 100"
        rows={3}
        {...fields.of('outOfHoursPhones')}
        maxLength={1000}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
