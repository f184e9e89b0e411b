import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useAddressedField } from '../../components/addressedField'
import { useGo } from '../../components/AppLink'
import { DayField } from '../../components/DayField'
import { problemOf } from '../../components/ErrorSummary'
import { LineField } from '../../components/LineField'
import { Page } from '../../components/Page'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { changedChild, childFactsOf, childFormOf } from './childForm'
import type { ChildPage } from './childPage'
import { ArrivalFields, TalkingFields } from './MoreChildFields'
import { CouncilFields, NameFields, type ChildFieldsProps } from './NameFields'
import { useBirthNotes } from './useBirthNotes'

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
  const field = useAddressedField()
  return (
    <RecordForm
      kind="changeChild"
      record={child}
      childId={child.id}
      held={childFormOf(child.facts)}
      save="Save"
      {...(field === undefined ? {} : { firstField: field })}
      prepare={({ values, changed, collect }) => {
        const facts = changedChild(childFactsOf(values, PATH, collect), changed)
        return (version) => call.children.change({ id: child.id, version, facts })
      }}
      onLeave={() => go(paths.child(child.id))}
      renderFields={(editing, problems) => (
        <AllFields fields={editing} problems={problems} path={PATH} childId={child.id} />
      )}
    />
  )
}

function AllFields({ childId, ...shown }: ChildFieldsProps & { readonly childId: string }) {
  const { fields, problems, path } = shown
  const birthNotes = useBirthNotes(childId, fields.values.dob)
  const { uasc, trafficked, nrmStatus } = fields.values
  const [arrivalOpen, setArrivalOpen] = useState(uasc === 'yes' || trafficked === 'yes' || nrmStatus !== null)
  const [deathOpen, setDeathOpen] = useState(fields.values.dateOfDeath.text !== '')
  return (
    <>
      <NameFields {...shown} birthNotes={birthNotes} />
      <LineField
        id={`${path}knownAs`}
        label="Known as"
        width="medium"
        {...fields.of('knownAs')}
        error={problemOf(problems, `${path}knownAs`)}
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
      <Section id="death" heading="If the child has died" open={deathOpen} onToggle={setDeathOpen}>
        <DayField
          id={`${path}dateOfDeath`}
          label="Date of death"
          hint="Decides how long the record is kept."
          days="past"
          {...fields.of('dateOfDeath')}
          error={problemOf(problems, `${path}dateOfDeath`)}
        />
      </Section>
    </>
  )
}
