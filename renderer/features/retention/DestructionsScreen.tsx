import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Destruction } from '../../../shared/contract/retention'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { Banner } from '../../components/Banner'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { CameBack } from './CameBack'
import { DestroyedTable } from './DestroyedTable'
import { RequestToDestroy } from './RequestToDestroy'
import { RetentionTabs } from './RetentionTabs'

/** Requests that wait for a second person, and what was destroyed. */
export function DestructionsScreen() {
  const found = useQuery(api.retention.destructions.queryOptions())
  const [said, say] = useState<{ readonly rows: number; readonly rewritten: boolean } | null>(null)
  const { data } = found
  const waiting = data?.filter(({ done }) => done === null) ?? []
  return (
    <Page title="Destroying records" facts={data ? [factOf(waiting)] : []}>
      <RetentionTabs here={paths.destructions} />
      <RefusalNotice error={found.error} />
      {said !== null && (
        <Banner
          tone={said.rewritten ? 'done' : 'soon'}
          title={`The record is destroyed: ${plural(said.rows, 'row')} removed`}
        >
          {said.rewritten
            ? 'Print the certificate below, and tell whoever keeps copies elsewhere.'
            : 'The rows are overwritten, but the file could not be written anew: the disk may be full. Make room, and lock Homeward.'}
        </Banner>
      )}
      {data && (
        <>
          <CameBack />
          <Section id="waiting" heading="Waiting for a second person">
            {waiting.length === 0 && (
              <Empty>
                Nobody has asked. A record is asked for on the child’s page once its time is over.
              </Empty>
            )}
            {waiting.map((request) => (
              <RequestToDestroy key={request.id} request={request} onDestroyed={say} />
            ))}
          </Section>
          <Section id="destroyed" heading="Destroyed" wide>
            <DestroyedTable rows={data.filter(({ done }) => done !== null)} />
          </Section>
        </>
      )}
    </Page>
  )
}

function factOf(waiting: readonly Destruction[]): string {
  return waiting.length === 0
    ? 'Two people, and nothing by itself'
    : `${plural(waiting.length, 'request')} waiting for a second person`
}
