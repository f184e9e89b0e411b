import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../app/api'
import { useParam } from '../../app/params'
import { paths } from '../../app/paths'
import { NoSuchScreen } from '../../app/shell/BrokenScreen'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { readCollectionYear } from '../../../shared/returns/ssda903/yearBounds'
import { yearName } from './returnYears'
import { YearReturn } from './YearReturn'

const back = { label: 'Returns', to: paths.returns }

/** The return of one collection year, as it stands now. */
export function YearScreen() {
  const year = readCollectionYear(useParam('year'))
  return year === null ? <NoSuchScreen /> : <OneYear key={year} year={year} />
}

function OneYear({ year }: { readonly year: number }) {
  const view = useQuery({
    ...api.returns.year.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
  })
  if (view.data === undefined)
    return (
      <Page title={`Return ${yearName(year)}`} back={back}>
        <RefusalNotice error={view.error} />
      </Page>
    )
  return <YearReturn view={view.data} />
}
