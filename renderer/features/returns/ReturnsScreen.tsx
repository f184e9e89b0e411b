import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ImportBatch } from '../../../shared/contract/exchange'
import type { ReturnRun } from '../../../shared/contract/returns'
import { exactly } from '../../../shared/domain/time/moment'
import { yearPeriod } from '../../../shared/returns/ssda903/yearBounds'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { useGo } from '../../components/AppLink'
import { Page } from '../../components/Page'
import { RecordTable, type Column } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useNow } from '../../components/useNow'
import { When } from '../../components/When'
import { collectionYearAt, yearName } from './returnYears'
import { ReturnsTabs } from './ReturnsTabs'
import { SavedCopies } from './SavedCopies'
import { WhatGoesWhere } from './WhatGoesWhere'

/** How many past years are offered although nothing is known of them. */
const PAST_YEARS = 4

interface YearLine {
  readonly year: number
  readonly inProgress: boolean
  readonly exported: ReturnRun | undefined
  readonly imports: readonly ImportBatch[]
}

const columns: readonly Column<YearLine>[] = [
  { key: 'year', heading: 'Collection', cell: ({ year }) => yearName(year) },
  { key: 'period', heading: 'Year', cell: ({ year }) => yearPeriod(year) },
  { key: 'state', heading: 'State', cell: ({ inProgress }) => (inProgress ? 'in progress' : 'ended') },
  {
    key: 'imports',
    heading: "The council's own files",
    cell: ({ imports }) =>
      imports.length === 0
        ? '–'
        : `Import ${imports
            .map(({ number }) => number)
            .toReversed()
            .join(', ')}`,
  },
  {
    key: 'exported',
    heading: 'missing.csv last saved',
    cell: ({ exported }) => (exported === undefined ? '–' : <When moment={exactly(exported.at)} />),
  },
]

/** The yearly returns: which year, what goes where, and the copies that left the register. */
export function ReturnsScreen() {
  const go = useGo()
  const now = useNow()
  const runs = useQuery(api.returns.runs.queryOptions())
  const mayImport = useMay('exchange.import')
  const batches = useQuery({ ...api.exchange.batches.queryOptions(), enabled: mayImport })
  const current = collectionYearAt(now)
  return (
    <Page
      title="Returns"
      facts={['SSDA903 Missing file', 'statutory return as PDF', 'copies that left the register']}
      action={<Button onClick={() => go(paths.returnYear(current))}>Open {yearName(current)}</Button>}
    >
      <ReturnsTabs here={paths.returns} />
      <RefusalNotice error={runs.error ?? batches.error} />
      {runs.data && (batches.data || !mayImport) && (
        <>
          <Section id="years" heading="Collection years">
            <RecordTable
              caption="Collection years"
              captionHidden
              columns={mayImport ? columns : columns.filter(({ key }) => key !== 'imports')}
              rows={yearLines(current, runs.data, batches.data ?? [])}
              rowKey={({ year }) => String(year)}
              rowPath={({ year }) => paths.returnYear(year)}
              empty={null}
            />
          </Section>
          <WhatGoesWhere />
          <SavedCopies runs={runs.data} />
        </>
      )}
    </Page>
  )
}

function yearLines(
  current: number,
  runs: readonly ReturnRun[],
  batches: readonly ImportBatch[],
): readonly YearLine[] {
  const live = batches.filter(({ undoneAt }) => undoneAt === null)
  const recent = Array.from({ length: PAST_YEARS + 1 }, (_, back) => current - back)
  const known = [...runs, ...live].flatMap(({ year }) => (year === null ? [] : [year]))
  const years = [...new Set([...recent, ...known])].toSorted((a, b) => b - a)
  return years.map((year) => ({
    year,
    inProgress: year >= current,
    exported: runs.find((run) => run.year === year && run.kind === 'ssda903'),
    imports: live.filter((batch) => batch.year === year),
  }))
}
