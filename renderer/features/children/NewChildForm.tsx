import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { call } from '../../app/api'
import { DraftBanner, DraftSaved } from '../../app/drafts/DraftSaved'
import { useDraft } from '../../app/drafts/useDraft'
import { Collector } from '../../components/collect'
import { focusField } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { nowInstant } from '../../components/clock'
import { Section } from '../../components/Section'
import { useFields } from '../../components/useFields'
import { useSaving } from '../../components/useSaving'
import { childFactsOf, hasAnyName, type ChildForm } from './childForm'
import { LikelySame } from './LikelySame'
import { CouncilFields, NameFields } from './NameFields'

/** What becomes of the child once written down. */
export type NewChildFor = 'missing' | 'page'

interface NewChildDraft {
  readonly purpose: NewChildFor
  readonly form: ChildForm
}

export interface NewChildFormProps {
  readonly initial: ChildForm
  readonly purpose: NewChildFor
  /** A certain draft to go on with, from the address. */
  readonly draftId: string | null
  /** A child was added, or found to be in the register already. */
  readonly onChild: (childId: string, purpose: NewChildFor) => void
  readonly onCancel: () => void
}

/** Writes down a child the register does not know yet: any name is enough, or words that stand for one. */
export function NewChildForm(props: NewChildFormProps) {
  const { fields, purpose, saving, draft, leaveFor, submit, cancel } = useNewChild(props)
  const [councilOpen, setCouncilOpen] = useState(props.initial.localRef !== '')
  useEffect(() => {
    if (draft.ready) focusField('forename')
  }, [draft.ready])
  if (!draft.ready) return null
  const forMissing = purpose === 'missing'
  const shown = { fields, problems: saving.problems, path: '' }
  return (
    <Form onSubmit={() => void submit()} keeps={draft.keeping}>
      <FormProblems saving={saving} />
      <DraftBanner draft={draft} />
      <NameFields {...shown} />
      <LikelySame
        form={fields.values}
        yes={forMissing ? 'Yes: record this child as missing' : 'Yes: open this child'}
        onSame={(childId) => void leaveFor(childId)}
      />
      <Section
        id="council"
        heading="Reference, worker, authority"
        note="optional"
        open={councilOpen}
        onToggle={setCouncilOpen}
      >
        <CouncilFields {...shown} />
      </Section>
      <FormActions save={forMissing ? 'Add and go on' : 'Add child'} busy={saving.busy}>
        <Button variant="default" onClick={() => void cancel()}>
          Cancel
        </Button>
        <DraftSaved draft={draft} />
      </FormActions>
    </Form>
  )
}

function useNewChild({ initial, purpose: asked, draftId, onChild, onCancel }: NewChildFormProps) {
  const fields = useFields(initial)
  const [purpose, setPurpose] = useState(asked)
  const saving = useSaving()
  const draft = useDraft<NewChildDraft>({
    kind: 'newChild',
    draftId,
    body: { purpose, form: fields.values },
    worthKeeping: JSON.stringify(fields.values) !== JSON.stringify(initial),
    onRestore: (body) => {
      setPurpose(body.purpose)
      fields.set(body.form)
    },
  })
  const leaveFor = async (childId: string) => {
    await draft.done()
    onChild(childId, purpose)
  }
  const cancel = async () => {
    await draft.done()
    onCancel()
  }
  const submit = async () => {
    const collect = new Collector(nowInstant())
    const facts = childFactsOf(fields.values, '', collect)
    if (!hasAnyName(fields.values))
      collect.add('forename', 'Give any name, or words that stand for one: “boy, about 15”.')
    await saving.save(collect.problems, async () => {
      const { id } = await call.children.add({ ...facts, draftId: await draft.idForSaving() })
      await leaveFor(id)
    })
  }
  return { fields, purpose, saving, draft, leaveFor, submit, cancel }
}
