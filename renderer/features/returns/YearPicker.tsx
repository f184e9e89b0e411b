import { paths } from '../../app/paths'
import { useGo } from '../../components/AppLink'
import { FilterBar } from '../../components/FilterBar'
import { useNow } from '../../components/useNow'
import { collectionYearAt, yearName } from './returnYears'

/** The years round this one, and the current one. */
export function YearPicker({ year }: { readonly year: number }) {
  const go = useGo()
  const current = collectionYearAt(useNow())
  const years = [...new Set([year - 1, year, year + 1, current - 1, current])]
    .filter((offered) => offered <= current || offered === year)
    .toSorted((a, b) => a - b)
  return (
    <FilterBar
      label="Collection year"
      choices={years.map((offered) => ({ value: String(offered), label: yearName(offered) }))}
      value={String(year)}
      onChange={(chosen) => go(paths.returnYear(Number(chosen)))}
    />
  )
}
