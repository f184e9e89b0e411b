import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { api, call } from '../../app/api'
import { DraftBanner, DraftSaved } from '../../app/drafts/DraftSaved'
import { useDraft } from '../../app/drafts/useDraft'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { Collector } from '../../components/collect'
import { nowInstant } from '../../components/clock'
import { problemOf } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { LineField } from '../../components/LineField'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { SavedFirst } from '../../components/SavedFirst'
import { onlyChanged, useEditing, type EditingBody } from '../../components/useEditing'
import { useSaving } from '../../components/useSaving'
import { childFactsOf, childFormOf, type ChildForm } from './childForm'
import type { ChildPage } from './childPage'
import { ArrivalFields, TalkingFields } from './MoreChildFields'
import { CouncilFields, NameFields } from './NameFields'

const PATH = 'facts.'

/** Changes what is known of a child. */
export function EditChildScreen() {
  const id = useParam('childId')
  const page = useQuery(api.children.get.queryOptions({ input: { id } }))
  if (page.data === undefined)
    return (
      <Page title="Change a child" back={{ label: 'Children', to: paths.children }}>
        <RefusalNotice error={page.error} />
      </Page>
    )
  const { child } = page.data
  return (
    <Page
      title={`Change: ${child.label}`}
      back={{ label: child.label, to: paths.child(child.id) }}
      width="column"
    >
      <EditChild child={child} />
    </Page>
  )
}

function EditChild({ child }: { readonly child: ChildPage['child'] }) {
  const go = useGo()
  const editing = useEditing(childFormOf(child.facts), child.version)
  const saving = useSaving()
  const [arrivalOpen, setArrivalOpen] = useState(child.facts.uasc === 'yes' || child.facts.nrmStatus !== null)
  const draft = useDraft<EditingBody<ChildForm>>({
    kind: 'changeChild',
    subjectId: child.id,
    childId: child.id,
    body: editing.body,
    worthKeeping: editing.changed.size > 0,
    onRestore: editing.restore,
  })
  const save = async (version: number) => {
    const collect = new Collector(nowInstant())
    const facts = childFactsOf(editing.values, PATH, collect)
    const changed = new Set<PropertyKey>(editing.changed)
    if (changed.has('dob') || changed.has('dobAbout')) {
      changed.add('dob')
      changed.add('dobPrecision')
    }
    const saved = await saving.save(collect.problems, () =>
      call.children.change({ id: child.id, version, facts: onlyChanged(facts, changed) }),
    )
    if (!saved) return
    await draft.done()
    go(paths.child(child.id))
  }
  const saveOnTop = () => {
    editing.rebase(childFormOf(child.facts), child.version)
    void save(child.version)
  }
  const leave = async () => {
    await draft.done()
    go(paths.child(child.id))
  }
  if (!draft.ready) return null
  const shown = { fields: editing, problems: saving.problems, path: PATH }
  return (
    <Form onSubmit={() => void save(editing.version)}>
      <FormProblems
        saving={saving}
        action={<SavedFirst error={saving.failure} recordId={child.id} onSaveOnTop={saveOnTop} />}
      />
      <DraftBanner draft={draft} />
      <NameFields {...shown} />
      <LineField
        id={`${PATH}knownAs`}
        label="Known as"
        width="medium"
        {...editing.of('knownAs')}
        error={problemOf(saving.problems, `${PATH}knownAs`)}
      />
      <CouncilFields {...shown} />
      <TalkingFields {...shown} />
      <Section
        id="arrival"
        heading="Unaccompanied or trafficked"
        open={arrivalOpen}
        onToggle={setArrivalOpen}
      >
        <ArrivalFields {...shown} />
      </Section>
      <FormActions save="Save" busy={saving.busy}>
        <Button variant="default" onClick={() => void leave()}>
          Leave without saving
        </Button>
        <DraftSaved draft={draft} />
      </FormActions>
    </Form>
  )
}
