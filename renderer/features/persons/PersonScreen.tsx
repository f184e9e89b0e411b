import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { useGo } from '../../components/AppLink'
import { FactsList } from '../../components/FactsList'
import { HistoryButton } from '../../components/HistoryButton'
import { Page } from '../../components/Page'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Split } from '../../components/Split'
import { MentionList } from './MentionList'
import { RecordedTwice } from './RecordedTwice'
import { WithdrawnNamed } from './WithdrawnNamed'

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
      {!live && <WithdrawnNamed what="person" record={page} />}
      {live && may && <RecordedTwice what="person" record={page} />}
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
          of={id}
          explain="For a person recorded in error. The record leaves the lists, stays in the history and can be brought back."
          onConfirm={(reason) => call.persons.withdraw({ id, version, reason })}
        />
      )}
    </Section>
  )
}
