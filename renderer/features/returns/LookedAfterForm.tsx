import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { problemOf } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { LineField } from '../../components/LineField'
import { useSaving } from '../../components/useSaving'

const FIELD = 'looked-after'
const MOST = 20_000

/** The denominator of the shares: Homeward does not hold every looked-after child, so somebody types it. */
export function LookedAfterForm({ year, settings }: { readonly year: number; readonly settings: Settings }) {
  const held = settings.lookedAfterInYear[String(year)]
  const fields = useKeptFields(
    { form: `lookedAfter ${year}`, follows: true },
    { typed: held === undefined ? '' : String(held) },
  )
  const saving = useSaving()
  const save = () => {
    const text = fields.values.typed.trim()
    const isNumber = /^\d{1,5}$/.test(text) && Number(text) <= MOST
    const problems =
      text === '' || isNumber ? [] : [{ fieldId: FIELD, message: 'Type a whole number of children' }]
    void saving.save(problems, async () => {
      const { [String(year)]: _before, ...others } = settings.lookedAfterInYear
      const lookedAfterInYear = text === '' ? others : { ...others, [String(year)]: Number(text) }
      await call.settings.change({ lookedAfterInYear })
      await fields.keeping.end()
      await queryClient.invalidateQueries()
    })
  }
  return (
    <Form onSubmit={save} keeps={fields.keeping} inline>
      <FormProblems saving={saving} />
      <LineField
        id={FIELD}
        label="Looked after during the year"
        hint="Children, from the council's own SSDA903 totals"
        {...fields.of('typed')}
        error={problemOf(saving.problems, FIELD)}
        width="short"
        maxLength={6}
        inputMode="numeric"
      />
      <FormActions save="Save" busy={saving.busy} />
    </Form>
  )
}
