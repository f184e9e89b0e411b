import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api, call, queryClient } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink, useGo } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { FactsList } from '../../components/FactsList'
import { HistoryButton } from '../../components/HistoryButton'
import { LinkButton } from '../../components/LinkButton'
import { Page } from '../../components/Page'
import { QuestionList } from '../../components/QuestionList'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Split } from '../../components/Split'
import { MentionList } from './MentionList'

export type PersonPage = Awaited<ReturnType<typeof call.persons.get>>

/** One person of concern: what is known, and every child and record that names the person. */
export function PersonScreen() {
  const id = useParam('personId')
  const go = useGo()
  const may = useMay('persons.write')
  const page = useQuery(api.persons.get.queryOptions({ input: { id } }))
  const { data } = page
  const children = new Set(data?.mentions.map(({ child }) => child.id)).size
  return (
    <Page
      title={data?.name ?? 'Person'}
      facts={data ? ['person of concern', `named for ${plural(children, 'child', 'children')}`] : []}
      back={{ label: 'Places and people of concern', to: paths.named }}
      action={
        data &&
        data.withdrawnAt === null &&
        may && <Button onClick={() => go(paths.personEdit(id))}>Change</Button>
      }
    >
      {data ? <Person page={data} may={may} /> : <RefusalNotice error={page.error} />}
    </Page>
  )
}

function Person({ page, may }: { readonly page: PersonPage; readonly may: boolean }) {
  const live = page.withdrawnAt === null
  return (
    <>
      {!live && <WithdrawnPerson page={page} />}
      {live && may && page.alike.length > 0 && <SamePerson page={page} />}
      <Split aside={<Known page={page} may={may && live} />}>
        <MentionList mentions={page.mentions} />
      </Split>
    </>
  )
}

function Known({ page, may }: { readonly page: PersonPage; readonly may: boolean }) {
  const { id, version, name, alsoCalled, description, riskNote } = page
  return (
    <Section id="known" heading="What is known">
      <FactsList
        facts={[
          { label: 'Also called', value: alsoCalled?.replaceAll('\n', ', ') },
          { label: 'Description', value: description },
          { label: 'Why it matters', value: riskNote },
        ]}
      />
      <p>Somebody else's personal data: on no child's paper, and left out of what a child may be shown.</p>
      <p>
        <HistoryButton recordId={id} of={name} />
      </p>
      {may && (
        <ReasonButton
          label="Withdraw this person"
          title={`Withdraw ${name}`}
          explain="For a person recorded in error. The record leaves the lists, stays in the history and can be brought back."
          onConfirm={(reason) => call.persons.withdraw({ id, version, reason })}
        />
      )}
    </Section>
  )
}

function SamePerson({ page: { id, version, alike } }: { readonly page: PersonPage }) {
  const go = useGo()
  const merge = useMutation({
    mutationFn: (into: string) => call.persons.merge({ id, version, into }),
    onSuccess: async (_saved, into) => {
      await queryClient.invalidateQueries()
      go(paths.person(into))
    },
  })
  return (
    <>
      <RefusalNotice error={merge.error} />
      <Banner title="Recorded twice?">
        <QuestionList>
          {alike.map((other) => (
            <li key={other.id}>
              <p>
                <AppLink to={paths.person(other.id)}>{other.name}</AppLink> has {other.why}.
              </p>
              <LinkButton
                label={`The same: put the two together, ${other.name}`}
                onClick={() => merge.mutate(other.id)}
              >
                The same: put the two together
              </LinkButton>
            </li>
          ))}
        </QuestionList>
      </Banner>
    </>
  )
}

function WithdrawnPerson({ page: { id, version, mergedInto } }: { readonly page: PersonPage }) {
  const back = useMutation({
    mutationFn: () => call.persons.bringBack({ id, version }),
    onSuccess: () => queryClient.invalidateQueries(),
  })
  return (
    <>
      <RefusalNotice error={back.error} />
      <Banner
        tone="soon"
        title={mergedInto === null ? 'Withdrawn' : `Put together with ${mergedInto.name}`}
        action={
          <Button variant="default" size="xs" loading={back.isPending} onClick={() => back.mutate()}>
            Bring back
          </Button>
        }
      />
    </>
  )
}
