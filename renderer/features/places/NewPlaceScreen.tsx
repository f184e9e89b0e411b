import { Button } from '@mantine/core'
import { call } from '../../app/api'
import { DraftBanner, DraftSaved } from '../../app/drafts/DraftSaved'
import { useDraft } from '../../app/drafts/useDraft'
import { useQueryParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useSession } from '../../app/session'
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

const blank: PlaceForm = { ...emptyPlace, kind: 'childrens_home' }

/** A home, or another place, the register does not know yet. */
export function NewPlaceScreen() {
  const go = useGo()
  const fields = useFields<PlaceForm>(blank)
  const saving = useSaving()
  const { user } = useSession()
  const named = useQueryParam('draft')
  const draft = useDraft<PlaceForm>({
    kind: 'newPlace',
    // About no record yet: the person's own is found all the same, a colleague's is of something else.
    subjectId: user.id,
    draftId: named,
    body: fields.values,
    worthKeeping: JSON.stringify(fields.values) !== JSON.stringify(blank),
    onRestore: fields.set,
  })
  const leave = async (to: string) => {
    await draft.done()
    go(to)
  }
  const save = async () => {
    const collect = new Collector(nowInstant())
    const place = placeOf(fields.values, collect)
    let saved: string | null = null
    const done = await saving.save(collect.problems, async () => {
      saved = (
        await call.places.save({ id: null, version: null, ...place, draftId: await draft.idForSaving() })
      ).id
    })
    if (done && saved !== null) await leave(paths.place(saved))
  }
  return (
    <Page title="New home or place" back={{ label: 'Homes', to: paths.places }} width="column">
      {draft.ready && (
        <Form onSubmit={() => void save()} keeps={draft.keeping}>
          <FormProblems saving={saving} />
          <DraftBanner draft={draft} />
          <PlaceFields fields={fields} problems={saving.problems} />
          <FormActions save="Add" busy={saving.busy}>
            <Button variant="default" onClick={() => void leave(paths.places)}>
              Leave without saving
            </Button>
            <DraftSaved draft={draft} />
          </FormActions>
        </Form>
      )}
    </Page>
  )
}
