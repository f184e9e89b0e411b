import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../../shared/text/plural'
import { api } from '../../../app/api'
import { paths } from '../../../app/paths'
import { AppLink } from '../../../components/AppLink'
import { Page } from '../../../components/Page'
import { RefusalNotice } from '../../../components/RefusalNotice'
import type { ChildPage } from '../../children/childPage'
import { MissingFormView } from './MissingFormView'
import type { MissingOfChild } from './useRecordMissing'

/** The child is chosen: an open episode is asked about before anything else. */
export function MissingChild(props: Omit<MissingOfChild, 'open'>) {
  const page = useQuery(api.children.get.queryOptions({ input: { id: props.childId } }))
  const openId = page.data?.openEpisodeId ?? null
  const open = useQuery({
    ...api.episodes.get.queryOptions({ input: { id: openId ?? '' } }),
    enabled: openId !== null,
  })
  const ready = page.data !== undefined && (openId === null || open.data !== undefined)
  // Once typed in, the form stays, whatever a colleague records meanwhile.
  const [begun, setBegun] = useState(false)
  if (ready && !begun) setBegun(true)
  if (page.data === undefined || (!ready && !begun))
    return (
      <Page title="Record missing" width="column">
        <RefusalNotice
          error={page.error ?? open.error}
          action={<AppLink to={paths.recordMissing()}>Find the child</AppLink>}
        />
      </Page>
    )
  return (
    <Page title={`Record missing: ${page.data.child.label}`} facts={factsOf(page.data)} width="column">
      <MissingFormView {...props} open={openId === null ? null : (open.data ?? null)} />
    </Page>
  )
}

function factsOf({ child, careStatus, placement, counts }: ChildPage) {
  return [
    child.age === null ? 'age not known' : `${child.age}`,
    child.localRef === null ? null : `reference ${child.localRef}`,
    careStatus ?? 'care status not recorded',
    placement,
    counts.ever === 0
      ? 'no episode before'
      : `${plural(counts.days30, 'episode')} in 30 days, ${counts.ever} ever`,
    <AppLink key="page" to={paths.child(child.id)}>
      Child's page
    </AppLink>,
  ].filter((fact) => fact !== null)
}
