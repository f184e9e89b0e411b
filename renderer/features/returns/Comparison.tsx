import { useQuery } from '@tanstack/react-query'
import type { YearView } from '../../../shared/contract/returns'
import { localDateOf } from '../../../shared/domain/time/london'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useSession } from '../../app/session'
import { May } from '../../app/May'
import { AppLink } from '../../components/AppLink'
import { RecordTable, type Column } from '../../components/RecordTable'
import { Section } from '../../components/Section'
import { Words } from '../../components/Words'
import { LookedAfterForm } from './LookedAfterForm'

interface Line {
  readonly area: string
  readonly year: string
  readonly missing: string
  readonly away: string
}

const columns: readonly Column<Line>[] = [
  { key: 'area', heading: 'Whose', cell: ({ area }) => area },
  { key: 'year', heading: 'Year to 31 March', align: 'right', cell: ({ year }) => year },
  { key: 'missing', heading: 'With a missing incident', align: 'right', cell: ({ missing }) => missing },
  { key: 'away', heading: 'Away without authorisation', align: 'right', cell: ({ away }) => away },
]

/** The council's shares beside DfE's published ones, with DfE's own caution. */
export function Comparison({ view }: { readonly view: YearView }) {
  const { council: name } = useSession()
  const settings = useQuery(api.settings.get.queryOptions())
  const { comparison, year, asAt } = view
  const goesOn = localDateOf(asAt) <= `${year}-03-31`
  const lines: readonly Line[] = [
    {
      // A year that is not over, beside whole ones.
      area: `${name}, this return${goesOn ? ' so far' : ''}`,
      year: String(year),
      missing: comparison.council.missing ?? '–',
      away: comparison.council.away ?? '–',
    },
    ...comparison.published.map((published) => ({
      area: `${published.area}, published by DfE`,
      year: String(published.year),
      missing: published.missing ?? '–',
      away: published.away ?? '–',
    })),
  ]
  return (
    <Section
      id="comparison"
      heading="Beside the published figures"
      note="share of the children looked after during the year"
    >
      {settings.data && (
        <May permission="settings.change">
          <LookedAfterForm key={year} year={year} settings={settings.data} />
        </May>
      )}
      <RecordTable
        caption="Shares of looked-after children"
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ area, year }) => `${area} ${year}`}
        empty={null}
      />
      <Words>
        <p>{comparison.caution}</p>
        {settings.data?.laCode === null && (
          <p>
            <AppLink to={paths.settingsPart('council')}>Choose the authority in Settings</AppLink> and its
            published figures stand here too.
          </p>
        )}
      </Words>
    </Section>
  )
}
