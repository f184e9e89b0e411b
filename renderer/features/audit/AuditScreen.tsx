import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditFilter } from '../../../shared/contract/audit'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { useQueryParam } from '../../app/params'
import { paths } from '../../app/paths'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { SaveTable } from '../documents/SaveTable'
import { ChainVerdict } from './ChainVerdict'
import { Entries } from './Entries'
import { filterForAll } from './filter'
import { FilterForm } from './FilterForm'

/** Who saved, opened, printed or exported what; whether anybody changed the trail; a copy of what was asked for. */
export function AuditScreen() {
  const childId = useQueryParam('child')
  const choices = useQuery(api.audit.choices.queryOptions())
  const check = useQuery({ ...api.audit.verify.queryOptions(), enabled: false })
  const [filter, setFilter] = useState<AuditFilter>(() => filterForAll(childId))
  const [saving, setSaving] = useState(false)
  const { data } = choices
  return (
    <Page
      title="Who did what"
      back={
        childId === null
          ? { label: 'Settings', to: paths.settings }
          : { label: 'The child’s record', to: paths.child(childId) }
      }
      facts={[
        ...(data ? [plural(data.entries, 'entry', 'entries')] : []),
        ...(childId === null ? [] : ['about one child']),
      ]}
      action={
        <Button loading={check.isFetching} onClick={() => void check.refetch()}>
          Check the whole chain
        </Button>
      }
    >
      <RefusalNotice error={check.error ?? choices.error} />
      {check.data && !check.isFetching && <ChainVerdict verdict={check.data} />}
      <Words>
        <p>
          Each entry carries the seal of the one before it, so that none can be changed, moved or taken out
          unnoticed. Opening this page is an entry too.
        </p>
      </Words>
      {data && <FilterForm key={childId} choices={data} childId={childId} onShow={setFilter} />}
      <Entries key={JSON.stringify(filter)} filter={filter} />
      <Section id="save-trail" heading="Save these entries" open={saving} onToggle={setSaving} wide>
        <Words>
          <p>
            The entries as they are filtered above, at most the newest 100,000, with their seals. Children
            stand in it by their reference; words people typed as reasons stand in it as well.
          </p>
        </Words>
        <SaveTable what={{ kind: 'auditTrail', filter }} name="audit-trail" />
      </Section>
    </Page>
  )
}
