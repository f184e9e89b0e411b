import { rightsKinds } from '../../../shared/domain/rights/clock'
import { clockWords, kindWords } from '../../../shared/text/rightsWords'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { ChoiceField } from '../../components/ChoiceField'
import { nowInstant } from '../../components/clock'
import { Collector } from '../../components/collect'
import { problemOf } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Page } from '../../components/Page'
import { useSaving } from '../../components/useSaving'
import { Words } from '../../components/Words'
import { CameFields } from './RightFields'
import { emptyRight, readRight } from './rightForm'

const kinds = rightsKinds.map((value) => ({ value, label: kindWords[value] }))

/** Somebody asks about their data, complains, or something went wrong: the clock runs from when it came. */
export function NewRightScreen() {
  const go = useGo()
  const saving = useSaving()
  const fields = useKeptFields({ form: 'new request', about: null }, emptyRight)
  const { kind } = fields.values
  const submit = async () => {
    const collect = new Collector(nowInstant())
    const facts = readRight(fields.values, collect)
    const saved = await saving.save(collect.problems, async () => {
      await call.rights.add({ kind: kind ?? 'subjectAccess', facts })
      await queryClient.invalidateQueries()
    })
    if (!saved) return
    await fields.keeping.end()
    go(paths.rights)
  }
  return (
    <Page
      title="Add an entry"
      width="column"
      back={{ label: 'Requests, complaints and breaches', to: paths.rights }}
    >
      <Form onSubmit={() => void submit()} keeps={fields.keeping}>
        <FormProblems saving={saving} />
        <ChoiceField
          id="kind"
          label="What is it?"
          choices={kinds}
          {...fields.of('kind')}
          error={problemOf(saving.problems, 'kind')}
        />
        {kind !== null && (
          <>
            <Words>
              <p>{clockWords[kind]}</p>
            </Words>
            <CameFields fields={fields} problems={saving.problems} />
          </>
        )}
        <FormActions save="Add" busy={saving.busy} />
      </Form>
    </Page>
  )
}
