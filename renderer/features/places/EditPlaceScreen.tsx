import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import { PlaceFields } from './PlaceFields'
import { placeFormOf, placeOf } from './placeForm'

/** Changes what is known of a place. */
export function EditPlaceScreen() {
  const id = useParam('placeId')
  const go = useGo()
  const page = useQuery(api.places.get.queryOptions({ input: { id } }))
  const { data } = page
  return (
    <Page
      title={data ? `Change: ${data.name}` : 'Change a place'}
      back={{ label: data?.name ?? 'The place', to: paths.place(id) }}
      width="column"
    >
      <RefusalNotice error={page.error} />
      {data && (
        <RecordForm
          kind="place"
          record={data}
          childId={null}
          held={placeFormOf(data)}
          save="Save"
          prepare={({ values, collect }) => {
            const place = placeOf(values, collect)
            return (version) => call.places.save({ id, version, ...place })
          }}
          onLeave={() => go(paths.place(id))}
          renderFields={(fields, problems) => <PlaceFields fields={fields} problems={problems} />}
        />
      )}
    </Page>
  )
}
