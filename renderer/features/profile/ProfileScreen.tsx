import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProfileShown } from '../../../shared/contract/profile'
import { profileParts } from '../../../shared/domain/profile/fields'
import { plainDateWords } from '../../../shared/domain/time/words'
import { fieldWords } from '../../../shared/text/fieldWords'
import { api, call } from '../../app/api'
import { May } from '../../app/May'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { AppLink, useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { FactsList } from '../../components/FactsList'
import { HistoryButton } from '../../components/HistoryButton'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Split } from '../../components/Split'
import { PhotoSection } from './PhotoSection'

/** A child's profile for a night call, with what is out of date in it. */
export function ProfileScreen() {
  const childId = useParam('childId')
  const page = useQuery(api.profile.get.queryOptions({ input: { childId } }))
  const { data } = page
  return (
    <Page
      title={data === undefined ? 'Profile' : `Profile: ${data.child.label}`}
      facts={data === undefined ? [] : [reviewedWords(data)]}
      back={{ label: data?.child.label ?? 'The child', to: paths.child(childId) }}
      action={data && <Actions childId={childId} written={data.version > 0} />}
    >
      <RefusalNotice error={page.error} />
      {data && (
        <>
          <Stale shown={data} />
          <Split aside={<PhotoSection shown={data} />}>
            <Facts shown={data} />
            {data.id !== null && (
              <p>
                <HistoryButton recordId={data.id} of={`profile of ${data.child.label}`} />
              </p>
            )}
            <Named shown={data} />
          </Split>
        </>
      )}
    </Page>
  )
}

function reviewedWords({ reviewedOn }: ProfileShown): string {
  return reviewedOn === null ? 'not noted as looked through' : `looked through ${plainDateWords(reviewedOn)}`
}

function Actions({ childId, written }: { readonly childId: string; readonly written: boolean }) {
  const go = useGo()
  return (
    <ButtonRow>
      <May permission="documents.print">
        <Button variant={written ? 'filled' : 'default'} onClick={() => go(paths.policePack(childId))}>
          Police pack
        </Button>
      </May>
      <May permission="profile.write">
        <Button variant={written ? 'default' : 'filled'} onClick={() => go(paths.childProfileEdit(childId))}>
          {written ? 'Change' : 'Write the profile'}
        </Button>
      </May>
    </ButtonRow>
  )
}

function Stale({ shown }: { readonly shown: ProfileShown }) {
  const [error, setError] = useState<unknown>(null)
  const reviewed = async () => {
    try {
      await call.profile.reviewed({ childId: shown.child.id })
    } catch (thrown) {
      setError(thrown)
    }
  }
  const button = shown.version > 0 && (
    <May permission="profile.write">
      <Button variant="default" size="xs" onClick={() => void reviewed()}>
        Looked through today
      </Button>
    </May>
  )
  return (
    <>
      <RefusalNotice error={error} />
      {shown.stale.length > 0 ? (
        <Banner tone={shown.matters ? 'soon' : 'info'} title="Look this profile through" action={button}>
          {shown.stale.join('. ')}.
        </Banner>
      ) : (
        <ButtonRow>{button}</ButtonRow>
      )}
    </>
  )
}

function Facts({ shown: { facts, version } }: { readonly shown: ProfileShown }) {
  if (version === 0)
    return (
      <Empty>
        Nothing is written yet. Height, hair, phones and medication, written down now, save an hour on the
        night it is needed.
      </Empty>
    )
  return profileParts.map(({ id, heading, lines, notes }) => (
    <Section key={id} id={id} heading={heading}>
      <FactsList
        facts={[...lines, ...notes].map((field) => ({ label: fieldWords(field), value: facts[field] }))}
      />
    </Section>
  ))
}

/** What stands in the records already is not typed twice. */
function Named({ shown: { places, people, child } }: { readonly shown: ProfileShown }) {
  return (
    <Section id="named" heading="From the records">
      <p>
        The people around the child stand under <AppLink to={paths.child(child.id)}>contacts</AppLink>; the
        police pack prints them with who may be told.
      </p>
      <FactsList
        facts={[
          { label: 'Places of concern', value: links(places, paths.place) },
          {
            label: 'People of concern',
            value: links(people, paths.person),
            note: 'Printed only where you say so',
          },
        ]}
      />
    </Section>
  )
}

function links(named: readonly { readonly id: string; readonly name: string }[], to: (id: string) => string) {
  if (named.length === 0) return null
  return named.map(({ id, name }) => (
    <div key={id}>
      <AppLink to={to(id)}>{name}</AppLink>
    </div>
  ))
}
