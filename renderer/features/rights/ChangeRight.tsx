import type { RightsCase } from '../../../shared/contract/rights'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { nowInstant } from '../../components/clock'
import { Collector } from '../../components/collect'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { useSaving } from '../../components/useSaving'
import { CameFields, DoneFields } from './RightFields'
import { readRight, rightFormOf } from './rightForm'

/** An entry gone on with: what was done about it, or what it said was put right. */
export function ChangeRight({ entry }: { readonly entry: RightsCase }) {
  const go = useGo()
  const saving = useSaving()
  const { id, version } = entry
  const fields = useKeptFields({ form: `request ${id}`, about: null, follows: true }, rightFormOf(entry))
  const submit = async () => {
    const collect = new Collector(nowInstant())
    const facts = readRight(fields.values, collect)
    const saved = await saving.save(collect.problems, async () => {
      await call.rights.change({ id, version, facts })
      await queryClient.invalidateQueries()
    })
    if (!saved) return
    await fields.keeping.end()
    go(paths.rights)
  }
  return (
    <Form onSubmit={() => void submit()} keeps={fields.keeping}>
      <FormProblems saving={saving} />
      <DoneFields fields={fields} problems={saving.problems} />
      <CameFields fields={fields} problems={saving.problems} />
      <FormActions save="Save" busy={saving.busy} />
    </Form>
  )
}
