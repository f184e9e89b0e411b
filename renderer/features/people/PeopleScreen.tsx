import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { DialogButton } from '../../components/FormDialog'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { InviteForm } from './InviteForm'
import { KeyChangeDue } from './KeyChangeDue'
import { NewKey } from './NewKey'
import { PeopleTable } from './PeopleTable'
import { RolesSection } from './RolesSection'
import { TemporaryPassphrase } from './TemporaryPassphrase'
import type { Temporary } from './peopleShapes'

/** Who works in the register and what each may do. */
export function PeopleScreen() {
  const found = useQuery(api.users.list.queryOptions())
  const [shown, show] = useState<Temporary | null>(null)
  const [left, setLeft] = useState(false)
  const { data } = found
  const people = data?.people ?? []
  const here = people.filter(({ state }) => state !== 'left')
  const gone = people.filter(({ state }) => state === 'left')
  return (
    <Page
      title="People"
      back={{ label: 'Settings', to: paths.settings }}
      facts={data ? [`${plural(here.length, 'person', 'people')} in this register`] : []}
      action={
        data && (
          <DialogButton
            label="Invite a colleague"
            title="Invite a colleague"
            renderForm={(dialog) => <InviteForm extraRoles={data.extraRoles} onInvited={show} {...dialog} />}
          />
        )
      }
    >
      <RefusalNotice error={found.error} />
      {shown !== null && <TemporaryPassphrase temporary={shown} onPassedOn={() => show(null)} />}
      {data?.keyChangeDue === true && <KeyChangeDue />}
      {data && (
        <>
          {here.length === 1 && (
            <Words>
              <p>
                Only you work in this register. Invite everybody who uses this PC for it: what they do then
                stands under their own name, and you can be away.
              </p>
            </Words>
          )}
          <PeopleTable
            caption="People who work here"
            people={here}
            extraRoles={data.extraRoles}
            onReset={show}
          />
          <RolesSection extraRoles={data.extraRoles} />
          <NewKey />
          {gone.length > 0 && (
            <Section
              id="left"
              heading="People who left"
              note={String(gone.length)}
              open={left}
              onToggle={setLeft}
            >
              <PeopleTable
                caption="People who left"
                people={gone}
                extraRoles={data.extraRoles}
                onReset={show}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  )
}
