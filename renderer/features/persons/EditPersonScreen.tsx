import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { textOrNull } from '../../components/collect'
import { problemOf } from '../../components/ErrorSummary'
import { LineField, NotesField } from '../../components/LineField'
import { Page } from '../../components/Page'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import type { PersonPage } from './PersonScreen'

/** Changes what is known of a person of concern. */
export function EditPersonScreen() {
  const id = useParam('personId')
  const page = useQuery(api.persons.get.queryOptions({ input: { id } }))
  const { data } = page
  return (
    <Page
      title={data ? `Change: ${data.name}` : 'Change a person'}
      back={{ label: data?.name ?? 'The person', to: paths.person(id) }}
      width="column"
    >
      <RefusalNotice error={page.error} />
      {data && <EditPerson page={data} />}
    </Page>
  )
}

function EditPerson({ page }: { readonly page: PersonPage }) {
  const go = useGo()
  const { id, name, alsoCalled, description, riskNote } = page
  return (
    <RecordForm
      kind="person"
      record={page}
      childId={null}
      held={{
        name,
        alsoCalled: alsoCalled ?? '',
        description: description ?? '',
        riskNote: riskNote ?? '',
      }}
      save="Save"
      prepare={({ values, collect }) => {
        if (values.name.trim() === '') collect.add('name', 'Give a name, or what the person is called.')
        const person = {
          name: values.name.trim(),
          alsoCalled: textOrNull(values.alsoCalled),
          description: textOrNull(values.description),
          riskNote: textOrNull(values.riskNote),
        }
        return (version) => call.persons.save({ id, version, ...person })
      }}
      onLeave={() => go(paths.person(id))}
      renderFields={(fields, problems) => (
        <>
          <LineField
            id="name"
            label="Name, or what the person is called"
            {...fields.of('name')}
            error={problemOf(problems, 'name')}
          />
          <NotesField
            id="alsoCalled"
            label="Also called"
            hint="Other names, one a line."
            rows={2}
            {...fields.of('alsoCalled')}
          />
          <NotesField
            id="description"
            label="Description"
            hint="Age, looks, car, where met. Facts, and who said so."
            rows={3}
            {...fields.of('description')}
          />
          <NotesField
            id="riskNote"
            label="Why it matters"
            hint="Name no child."
            rows={3}
            {...fields.of('riskNote')}
          />
        </>
      )}
    />
  )
}
