import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { HistoryButton } from '../../components/HistoryButton'
import { Page } from '../../components/Page'
import { RecordForm } from '../../components/RecordForm'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { DutyList } from './DutyList'
import { placementFormOf, placementOf, type PlacementPage } from './placementForm'
import { PlacementParts } from './PlacementParts'

/** One placement: what it asks for, and everything recorded of it, to correct or complete. */
export function PlacementScreen() {
  const childId = useParam('childId')
  const id = useParam('placementId')
  const page = useQuery(api.placements.get.queryOptions({ input: { id } }))
  const { data } = page
  return (
    <Page
      title={data ? `Placement: ${data.child.label}` : 'Placement'}
      facts={data ? [data.words, data.area.words] : []}
      back={{ label: data?.child.label ?? 'The child', to: paths.child(childId) }}
      width="column"
    >
      {data ? <Placement page={data} /> : <RefusalNotice error={page.error} />}
    </Page>
  )
}

function Placement({ page }: { readonly page: PlacementPage }) {
  const go = useGo()
  const { id, version, child, duties, area, incoming, withdrawnAt } = page
  if (withdrawnAt !== null)
    return (
      <Banner tone="soon" title="Withdrawn">
        This placement was recorded in error. It can be brought back on the child's page.
      </Banner>
    )
  return (
    <>
      {duties.length > 0 && (
        <Section id="asks" heading="What it asks for">
          <p>{area.why}</p>
          <DutyList duties={duties} />
        </Section>
      )}
      <RecordForm
        kind="changePlacement"
        record={{ id, version }}
        childId={child.id}
        held={placementFormOf(page)}
        save="Save placement"
        prepare={({ values, collect }) => {
          const facts = placementOf(values, 'facts.', collect)
          return (saved, draftId) => call.placements.change({ id, version: saved, facts, draftId })
        }}
        onLeave={() => go(paths.child(child.id))}
        renderFields={(fields, problems) => (
          <PlacementParts
            fields={fields}
            problems={problems}
            path="facts."
            incoming={incoming}
            withEnd
            childId={child.id}
            placementId={id}
          />
        )}
      />
      <p>
        <HistoryButton recordId={id} of="this placement" />
      </p>
    </>
  )
}
