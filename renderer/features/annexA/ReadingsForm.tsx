import { useState } from 'react'
import type { Settings } from '../../../shared/domain/settings'
import { useKeptFields } from '../../app/drafts/useKeptFields'
import { call, queryClient } from '../../app/api'
import { useMay } from '../../app/useMay'
import { ChoiceField } from '../../components/ChoiceField'
import { Form, FormActions } from '../../components/Form'
import { FormProblems } from '../../components/FormProblems'
import { Section } from '../../components/Section'
import { useSaving } from '../../components/useSaving'
import { Words } from '../../components/Words'

const neverMissing = [
  { value: 'blank', label: 'Blank', hint: 'As sector tools write it' },
  { value: 'no', label: 'b) No' },
] as const
const missingNow = [
  { value: 'before', label: 'The missing episode before it', hint: 'As sector tools read it' },
  { value: 'this', label: 'This episode' },
] as const
const notYetOffered = [
  { value: 'unknown', label: 'c) Unknown' },
  { value: 'no', label: 'b) No' },
] as const

/** What Ofsted's guidance leaves open; how this council reads it is said on every file. */
export function ReadingsForm({ settings }: { readonly settings: Settings }) {
  const [open, setOpen] = useState(false)
  const fields = useKeptFields(
    { form: 'annexA', follows: true },
    {
      annexANeverMissing: settings.annexANeverMissing,
      annexAMissingNow: settings.annexAMissingNow,
      annexANotYetOffered: settings.annexANotYetOffered,
    },
  )
  const saving = useSaving()
  const may = useMay('settings.change')
  const save = () =>
    void saving.save([], async () => {
      await call.settings.change(fields.values)
      await fields.keeping.end()
      await queryClient.invalidateQueries()
    })
  return (
    <Section id="readings" heading="What Ofsted leaves open" open={open} onToggle={setOpen}>
      {open && (
        <Form onSubmit={save} keeps={fields.keeping}>
          <FormProblems saving={saving} />
          <Words>
            <p>
              Ofsted's guidance does not settle these three (unconfirmed). Agree them with whoever sends the
              other lists; every file says how they were read.
            </p>
          </Words>
          <ChoiceField
            id="never-missing"
            label="Column 31 of a child who was never missing"
            choices={neverMissing}
            {...fields.of('annexANeverMissing')}
          />
          <ChoiceField
            id="missing-now"
            label="A child who is missing now: columns 31 and 32 are about"
            choices={missingNow}
            {...fields.of('annexAMissingNow')}
          />
          <ChoiceField
            id="not-yet-offered"
            label="Column 31 while the interview is still to be offered"
            choices={notYetOffered}
            {...fields.of('annexANotYetOffered')}
          />
          {may && <FormActions save="Save how they are read" busy={saving.busy} />}
        </Form>
      )}
    </Section>
  )
}
