import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { plainDateWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api, call } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { useGo } from '../../components/AppLink'
import { FactsList, type Fact } from '../../components/FactsList'
import { HistoryButton } from '../../components/HistoryButton'
import { Page } from '../../components/Page'
import { ReasonButton } from '../../components/ReasonButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { Split } from '../../components/Split'
import { MentionList } from '../persons/MentionList'
import { RecordedTwice } from '../persons/RecordedTwice'
import { WithdrawnNamed } from '../persons/WithdrawnNamed'
import { EpisodesHere, LivingHere } from './PlaceLists'
import type { PlacePage } from './placePage'

/** One place: a home with who lives there, or a place children name; often both. */
export function PlaceScreen() {
  const id = useParam('placeId')
  const page = useQuery(api.places.get.queryOptions({ input: { id } }))
  const { data } = page
  const home = data === undefined || data.isHome
  return (
    <Page
      title={data?.name ?? 'Place'}
      facts={data ? headFacts(data) : []}
      back={
        home
          ? { label: 'Homes', to: paths.places }
          : { label: 'Places and people of concern', to: paths.named }
      }
      action={data && data.withdrawnAt === null ? <Change id={id} /> : undefined}
    >
      {data ? <Place page={data} /> : <RefusalNotice error={page.error} />}
    </Page>
  )
}

function Change({ id }: { readonly id: string }) {
  const go = useGo()
  return useMay('places.write') && <Button onClick={() => go(paths.placeEdit(id))}>Change</Button>
}

function headFacts({ kindLabel, phone, laLabel, livingHere, isHome, mentions }: PlacePage) {
  const children = new Set(mentions?.map(({ child }) => child.id)).size
  return [
    kindLabel,
    laLabel,
    phone === null ? null : `duty phone ${phone}`,
    isHome ? `${plural(livingHere.length, 'child', 'children')} living here` : null,
    children > 0 ? `named for ${plural(children, 'child', 'children')}` : null,
  ].filter((fact) => fact !== null)
}

function Place({ page }: { readonly page: PlacePage }) {
  const mayWrite = useMay('places.write')
  const { isHome, mentions, withdrawnAt } = page
  const live = withdrawnAt === null
  return (
    <>
      {!live && <WithdrawnNamed what="place" record={page} />}
      {live && mayWrite && <RecordedTwice what="place" record={page} />}
      <Split aside={<Facts page={page} />}>
        {isHome && <LivingHere rows={page.livingHere} />}
        {mentions !== null && (mentions.length > 0 || !isHome) && <MentionList mentions={mentions} />}
        {isHome && <EpisodesHere rows={page.episodes} />}
      </Split>
    </>
  )
}

function Facts({ page }: { readonly page: PlacePage }) {
  const mayWrite = useMay('places.write')
  const { id, version, name, isHome, withdrawnAt } = page
  return (
    <Section id="known" heading="What is known">
      <FactsList facts={[...(isHome ? homeFacts(page) : []), ...placeFacts(page)]} />
      <p>
        <HistoryButton recordId={id} of={name} />
      </p>
      {mayWrite && withdrawnAt === null && (
        <ReasonButton
          label="Withdraw this place"
          title={`Withdraw ${name}`}
          of={id}
          explain="For a place recorded in error. It leaves the lists, stays in the history and can be brought back."
          onConfirm={(reason) => call.places.withdraw({ id, version, reason })}
        />
      )}
    </Section>
  )
}

function homeFacts({ phone, contactName, provider, urn, missingPolicyReceivedOn }: PlacePage): Fact[] {
  return [
    { label: 'Duty phone', value: phone },
    { label: 'Ask for', value: contactName },
    { label: 'Provider', value: provider },
    { label: "Ofsted's number", value: urn },
    {
      label: 'Missing child policy',
      value: missingPolicyReceivedOn && `received ${plainDateWords(missingPolicyReceivedOn)}`,
    },
  ]
}

function placeFacts({
  address,
  postcode,
  laLabel,
  policeForce,
  alsoCalled,
  riskNote,
  note,
}: PlacePage): Fact[] {
  const always: Fact[] = [
    { label: 'Address', value: [address, postcode].filter((part) => part !== null).join(', ') },
    { label: 'Authority', value: laLabel },
    { label: 'Police force', value: policeForce },
  ]
  const known = [
    { label: 'Also called', value: alsoCalled?.replaceAll('\n', ', ') ?? null },
    { label: 'Why it matters', value: riskNote },
    { label: 'Note', value: note },
  ]
  return [...always, ...known.filter(({ value }) => value !== null)]
}
