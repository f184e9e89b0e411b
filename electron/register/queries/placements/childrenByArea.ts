import { areaOf } from '../../../../shared/domain/placements/area'
import { lookedAfterBy } from '../../../../shared/domain/placements/lookedAfterBy'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import type { Viewing } from '../viewing'
import { placementsHolding, statusesHolding } from './onDay'

/** Children this council looks after, by where they live today; where a restricted one lives is not said. */
export async function childrenByArea(
  db: ReadDatabase,
  where: 'inArea' | 'outOfArea' | 'atADistance',
  { today, settings }: Viewing,
): Promise<string[]> {
  const own = await statusesHolding(db, today)
    .innerJoin('child', 'child.id', 'status_period.child_id')
    .select(['child.id', 'child.responsible_la', 'status_period.care_status'])
    .where('status_period.care_status', '=', 'looked_after')
    .execute()
  const ours = new Set(
    own
      .filter(
        ({ care_status, responsible_la }) =>
          lookedAfterBy({
            careStatus: care_status,
            responsibleLa: responsible_la,
            ownLa: settings.laCode,
          }) === 'us',
      )
      .map(({ id }) => id),
  )
  // Oldest first: where two meet on a day, the later one is where the child lives.
  const rows = await placementsHolding(db, today)
    .select(['placement.child_id', 'placement.placement_la'])
    .orderBy('placement.started_on')
    .execute()
  const places = new Map(rows.map(({ child_id, placement_la }) => [child_id, placement_la]))
  return [...places].flatMap(([childId, placementLa]) => {
    if (!ours.has(childId) || closedToViewer(childId) !== undefined) return []
    const { laCode: answeringLa, neighbours } = settings
    const { area, atADistance } = areaOf({ placementLa, answeringLa, neighbours })
    const fits = {
      inArea: area === 'in_area',
      outOfArea: area === 'out_of_area',
      atADistance: atADistance === 'yes',
    }[where]
    return fits ? [childId] : []
  })
}
