import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { nowInstant } from '../../components/clock'
import { DayField } from '../../components/DayField'
import { dayEntry, takeDay } from '../../components/dayEntry'
import { problemOf } from '../../components/ErrorSummary'
import { Form } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { SettingsFoot, SettingsHead } from './SettingsFoot'
import { useSettingsForm } from './useSettingsForm'

/** The council's protocol with police and partners, and when it is reviewed. */
export function ProtocolForm({ settings }: { readonly settings: Settings }) {
  const { protocolTitle, protocolReviewOn } = settings
  const fields = useKeptFields(
    { form: 'settings protocol', follows: true },
    { protocolTitle, reviewOn: dayEntry(protocolReviewOn) },
  )
  const form = useSettingsForm(fields.keeping, () => {
    const { day, problem } = takeDay(fields.values.reviewOn, nowInstant(), 'any', 'protocol-review')
    return {
      problems: problem === null ? [] : [problem],
      change: { protocolTitle: fields.values.protocolTitle.trim(), protocolReviewOn: day },
    }
  })
  return (
    <Form onSubmit={form.submit} keeps={fields.keeping}>
      <SettingsHead form={form} />
      <LineField
        id="protocol-title"
        label="Title and version"
        hint="Of the protocol for children who run away or go missing"
        maxLength={200}
        {...fields.of('protocolTitle')}
      />
      <DayField
        id="protocol-review"
        label="Next review"
        hint="Today says so 60 days before, until you type the next one; how often is local practice"
        days="any"
        {...fields.of('reviewOn')}
        error={problemOf(form.problems, 'protocol-review')}
      />
      <SettingsFoot form={form} />
    </Form>
  )
}
