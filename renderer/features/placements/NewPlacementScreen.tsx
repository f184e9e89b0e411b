import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import { emptyPlacement, placementOf } from './placementForm'
import { PlacementParts } from './PlacementParts'

/** Where a child lives from a day on. */
export function NewPlacementScreen() {
  const childId = useParam('childId')
  const go = useGo()
  const page = useQuery(api.children.get.queryOptions({ input: { id: childId } }))
  if (page.data === undefined)
    return (
      <Page title="Placement" back={{ label: 'Children', to: paths.children }}>
        <RefusalNotice error={page.error} />
      </Page>
    )
  const { child, placementNow } = page.data
  return (
    <Page
      title={`Placement: ${child.label}`}
      back={{ label: child.label, to: paths.child(childId) }}
      width="column"
    >
      <RecordForm
        kind="newPlacement"
        record={{ id: childId, version: 0 }}
        childId={childId}
        held={emptyPlacement}
        save="Set placement"
        firstField="startedOn"
        prepare={({ values, collect }) => {
          const facts = placementOf(values, '', collect)
          return (_version, draftId) => call.children.setPlacement({ childId, ...facts, draftId })
        }}
        onLeave={() => go(paths.child(childId))}
        renderFields={(fields, problems) => (
          <PlacementParts
            fields={fields}
            problems={problems}
            path=""
            incoming={(placementNow?.incoming ?? null) !== null}
            withEnd={false}
            childId={childId}
            placementId={null}
          />
        )}
      />
    </Page>
  )
}
