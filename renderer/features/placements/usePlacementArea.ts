import { useQuery } from '@tanstack/react-query'
import { areaOf, type AreaOfPlacement } from '../../../shared/domain/placements/area'
import { api } from '../../app/api'

/** Where a placement in an authority lies for this council; null until the settings are here. */
export function usePlacementArea(placementLa: string | null): AreaOfPlacement | null {
  const { data } = useQuery(api.settings.get.queryOptions())
  if (data === undefined) return null
  return areaOf({ placementLa, answeringLa: data.laCode, neighbours: data.neighbours })
}
