import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink, useGo } from '../../components/AppLink'
import { Empty } from '../../components/Empty'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { RightsTable } from './RightsTable'

/** What people ask about their data, what they complain of, and what went wrong; each with its clock. */
export function RightsScreen() {
  const go = useGo()
  const list = useQuery(api.rights.list.queryOptions())
  const settings = useQuery(api.settings.get.queryOptions())
  const [open, setOpen] = useState(false)
  const rows = list.data ?? []
  const running = rows.filter(
    ({ standing, withdrawnReason }) => withdrawnReason === null && standing.state !== 'closed',
  )
  const rest = rows.filter((row) => !running.includes(row))
  const on = settings.data?.rightsLogs === true
  return (
    <Page
      title="Requests, complaints and breaches"
      facts={list.data ? [`${plural(running.length, 'entry', 'entries')} open`] : []}
      action={on ? <Button onClick={() => go(paths.newRight())}>Add an entry</Button> : undefined}
    >
      <RefusalNotice error={list.error ?? settings.error} />
      {settings.data && !on && <Off />}
      {list.data && (on || running.length > 0) && (
        <RightsTable caption="Open entries" rows={running} empty="Nothing is open." />
      )}
      {rest.length > 0 && (
        <Section
          id="finished"
          heading="Finished and withdrawn"
          note={String(rest.length)}
          open={open}
          onToggle={setOpen}
          wide
        >
          {open && <RightsTable caption="Finished entries" rows={rest} empty="None." />}
        </Section>
      )}
    </Page>
  )
}

function Off() {
  const may = useMay('settings.change')
  return (
    <Empty next={may ? <AppLink to={paths.settingsPart('retention')}>Settings</AppLink> : undefined}>
      These logs are off. A council that keeps them somewhere else needs none here; an administrator switches
      them on in the settings.
    </Empty>
  )
}
