import { useQuery } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'

/** After an import: placements whose authority the files do not tell, and homes known by number alone. */
export function PlacementsNext() {
  const may = useMay('placements.write')
  const groups = useQuery({ ...api.placements.withoutAuthority.queryOptions(), enabled: may })
  const homes = useQuery({ ...api.places.homes.queryOptions(), enabled: may })
  const where = groups.data?.length ?? 0
  const numbers = homes.data?.fromUrns.length ?? 0
  return (
    <>
      {numbers > 0 && (
        <li>
          <p>{plural(numbers, 'home')} can be made from Ofsted's numbers in the placements, in one step.</p>
          <AppLink to={paths.places}>Homes</AppLink>
        </li>
      )}
      {where > 0 && (
        <li>
          <p>
            In which authority are these {plural(where, 'home or postcode', 'homes and postcodes')}? Without
            it nobody can say whether an episode from there is in or outside the area.
          </p>
          <AppLink to={paths.placementAuthorities}>Say where they lie</AppLink>
        </li>
      )}
    </>
  )
}
