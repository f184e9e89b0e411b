import { Button } from '@mantine/core'
import { call } from '../../app/api'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { nowInstant } from '../../components/clock'
import { Collector } from '../../components/collect'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Page } from '../../components/Page'
import { useFields } from '../../components/useFields'
import { useSaving } from '../../components/useSaving'
import { PlaceFields } from './PlaceFields'
import { emptyPlace, placeOf, type PlaceForm } from './placeForm'

/** A home, or another place, the register does not know yet. */
export function NewPlaceScreen() {
  const go = useGo()
  const fields = useFields<PlaceForm>({ ...emptyPlace, kind: 'childrens_home' })
  const saving = useSaving()
  const save = async () => {
    const collect = new Collector(nowInstant())
    const place = placeOf(fields.values, collect)
    let saved: string | null = null
    const done = await saving.save(collect.problems, async () => {
      saved = (await call.places.save({ id: null, version: null, ...place })).id
    })
    if (done && saved !== null) go(paths.place(saved))
  }
  return (
    <Page title="New home or place" back={{ label: 'Homes', to: paths.places }} width="column">
      <Form onSubmit={() => void save()}>
        <FormProblems saving={saving} />
        <PlaceFields fields={fields} problems={saving.problems} />
        <FormActions save="Add" busy={saving.busy}>
          <Button variant="default" onClick={() => go(paths.places)}>
            Leave without saving
          </Button>
        </FormActions>
      </Form>
    </Page>
  )
}
