import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HomeRow } from '../../../shared/contract/placements'
import { plainDateWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink, useGo } from '../../components/AppLink'
import { ButtonRow } from '../../components/ButtonRow'
import { Empty } from '../../components/Empty'
import { LineField } from '../../components/LineField'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { ExtractsSection } from './ExtractsSection'
import { FromNumbers } from './FromNumbers'
import { PlacesTabs } from './PlacesTabs'

/** The homes children live in, with the phone answered at night. */
export function HomesScreen() {
  const homes = useQuery(api.places.homes.queryOptions())
  const [text, setText] = useState('')
  const { data } = homes
  return (
    <Page
      title="Homes"
      facts={data ? [plural(data.rows.length, 'home')] : []}
      action={data && <Actions any={data.rows.length > 0} />}
    >
      <PlacesTabs here={paths.places} />
      <RefusalNotice error={homes.error} />
      {data && (
        <>
          {data.fromUrns.length > 0 && <FromNumbers numbers={data.fromUrns} />}
          {data.rows.length > 8 && (
            <LineField
              id="find-home"
              label="Find a home"
              hint="Name, number, postcode, provider or authority"
              width="medium"
              value={text}
              onChange={setText}
            />
          )}
          <RecordTable
            caption="Homes"
            captionHidden
            columns={columns}
            rows={data.rows.filter((row) => fits(row, text))}
            rowKey={({ id }) => id}
            rowPath={({ id }) => paths.place(id)}
            empty={<NoHomes any={data.rows.length > 0} />}
          />
          <ExtractsSection />
        </>
      )}
    </Page>
  )
}

function Actions({ any }: { readonly any: boolean }) {
  const go = useGo()
  const [mayWrite, mayPrint] = [useMay('places.write'), useMay('documents.print')]
  return (
    <ButtonRow>
      {mayPrint && any && (
        <Button variant="default" onClick={() => go(paths.homesPaper)}>
          List for the police
        </Button>
      )}
      {mayWrite && <Button onClick={() => go(paths.newPlace())}>New home</Button>}
    </ButtonRow>
  )
}

/** Every word typed stands somewhere in the row. */
function fits({ name, urn, postcode, provider, laLabel, address }: HomeRow, text: string): boolean {
  const row = [name, urn, postcode, provider, laLabel, address].join(' ').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => row.includes(word))
}

const columns: readonly Column<HomeRow>[] = [
  { key: 'name', heading: 'Home', cell: ({ name }) => name },
  { key: 'kind', heading: 'Kind', cell: ({ kindLabel }) => kindLabel },
  { key: 'la', heading: 'Authority', cell: ({ laLabel }) => laLabel ?? 'Not recorded' },
  { key: 'phone', heading: 'Duty phone', cell: ({ phone }) => phone ?? 'Not recorded' },
  { key: 'provider', heading: 'Provider', cell: ({ provider }) => provider ?? '–' },
  {
    key: 'policy',
    heading: 'Missing policy',
    cell: ({ missingPolicyReceivedOn }) =>
      missingPolicyReceivedOn === null ? 'Not received' : plainDateWords(missingPolicyReceivedOn),
  },
  { key: 'now', heading: 'Living there', align: 'right', cell: ({ childrenNow }) => childrenNow },
  {
    key: 'episodes',
    heading: 'Episodes in 12 months',
    align: 'right',
    cell: ({ episodes12Months }) => episodes12Months,
  },
]

function NoHomes({ any }: { readonly any: boolean }) {
  if (any) return <Empty>No home is like that.</Empty>
  return (
    <Empty next={<AppLink to={paths.newPlace()}>Add a home</AppLink>}>
      No home is recorded yet. Import the council's SSDA903 files and make homes from the numbers in them, or
      add one.
    </Empty>
  )
}
