import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../app/api'
import { DraftBanner, DraftSaved } from '../../app/drafts/DraftSaved'
import { useDraft } from '../../app/drafts/useDraft'
import { useQueryParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useSession } from '../../app/session'
import { useGo } from '../../components/AppLink'
import { nowInstant } from '../../components/clock'
import { Collector, textOrNull } from '../../components/collect'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Page } from '../../components/Page'
import { useFields } from '../../components/useFields'
import { useSaving } from '../../components/useSaving'
import { ChooseKnownChild, type KnownChild } from './ChooseKnownChild'
import { emptyIncoming, IncomingFields, type IncomingForm } from './IncomingFields'

/** What the form holds, as its draft keeps it. */
interface IncomingDraft {
  readonly form: IncomingForm
  readonly known: KnownChild | null
}

/** Another authority's child who lives here from a day on: child, status, home and worker in one step. */
export function NewIncomingScreen() {
  const go = useGo()
  const fields = useFields(emptyIncoming)
  const [known, setKnown] = useState<KnownChild | null>(null)
  const saving = useSaving()
  const { user } = useSession()
  const named = useQueryParam('draft')
  const draft = useDraft<IncomingDraft>({
    kind: 'incoming',
    // About no record yet: the person's own is found all the same, a colleague's is of something else.
    subjectId: user.id,
    draftId: named,
    childId: known?.id ?? null,
    body: { form: fields.values, known },
    worthKeeping: known !== null || JSON.stringify(fields.values) !== JSON.stringify(emptyIncoming),
    onRestore: (kept) => {
      fields.set(kept.form)
      setKnown(kept.known)
    },
  })
  const leave = async (to: string) => {
    await draft.done()
    go(to)
  }
  const save = async () => {
    const collect = new Collector(nowInstant())
    const input = incomingOf(fields.values, known, collect)
    let saved: string | null = null
    const done = await saving.save(collect.problems, async () => {
      saved = (await call.placements.recordIncoming({ ...input, draftId: await draft.idForSaving() })).id
    })
    if (done && saved !== null) await leave(paths.child(saved))
  }
  return (
    <Page
      title="Record an incoming placement"
      back={{ label: "Others' children placed here", to: paths.incoming }}
      width="column"
    >
      {draft.ready && (
        <Form onSubmit={() => void save()} keeps={draft.keeping}>
          <FormProblems saving={saving} />
          <DraftBanner draft={draft} />
          <ChooseKnownChild
            known={known}
            onKnown={setKnown}
            name={fields.values.surname || fields.values.forename}
          />
          <IncomingFields fields={fields} problems={saving.problems} known={known !== null} />
          <FormActions save="Record the placement" busy={saving.busy}>
            <Button variant="default" onClick={() => void leave(paths.incoming)}>
              Leave without saving
            </Button>
            <DraftSaved draft={draft} />
          </FormActions>
        </Form>
      )}
    </Page>
  )
}

function incomingOf(form: IncomingForm, known: KnownChild | null, collect: Collector) {
  if (known === null && form.forename.trim() === '' && form.surname.trim() === '')
    collect.add('forename', 'Give a name, or choose a child the register knows.')
  if (form.placingLa === null) collect.add('placingLa', 'Choose the placing authority.')
  const startedOn = collect.day('startedOn', form.startedOn, 'past', 'Give the first day.')
  return {
    childId: known?.id ?? null,
    forename: textOrNull(form.forename),
    surname: textOrNull(form.surname),
    dob: collect.day('dob', form.dob, 'birth'),
    sex903: form.sex903,
    placingLa: form.placingLa ?? '',
    startedOn: startedOn ?? '',
    noticeReceivedOn: collect.day('noticeReceivedOn', form.noticeReceivedOn, 'past'),
    placementType: form.placementType,
    placeId: form.home.id,
    placeName: textOrNull(form.home.text),
    addPlace: form.home.add,
    postcode: textOrNull(form.postcode),
    workerName: textOrNull(form.workerName),
    workerPhone: textOrNull(form.workerPhone),
  }
}
