import { areaOf } from '../../../../shared/domain/placements/area'
import type { CareFacts, CareStretch, ListPlacement } from '../../../../shared/returns/annexA/types'
import type { ReadDatabase } from '../../database/types'
import { authorityName } from '../authorityName'
import { groupBy } from '../chunks'
import type { Viewing } from '../viewing'

/** Stretches in which this council looked after a child, by child. */
export async function careStretches(db: ReadDatabase): Promise<ReadonlyMap<string, readonly CareStretch[]>> {
  const rows = await db
    .selectFrom('status_period')
    .innerJoin('child', 'child.id', 'status_period.child_id')
    .select([
      'status_period.child_id as childId',
      'status_period.started_on as from',
      'status_period.ended_on as to',
      'status_period.source',
      'status_period.legal_status as legalStatus',
      'status_period.team',
      'status_period.worker_name as worker',
    ])
    .where('status_period.care_status', '=', 'looked_after')
    .where('status_period.withdrawn_at', 'is', null)
    .where('child.withdrawn_at', 'is', null)
    .execute()
  const stretches = rows.map(({ source, ...row }) => ({ ...row, fromFile: source === 'imported' }))
  return groupBy(stretches, ({ childId }) => childId)
}

/** Categories of need and reasons care ceased, of the council's episodes.csv, by child. */
export async function careFacts(db: ReadDatabase): Promise<ReadonlyMap<string, readonly CareFacts[]>> {
  const rows = await db
    .selectFrom('care_episode')
    .select([
      'child_id as childId',
      'decom as from',
      'dec as to',
      'cin as categoryOfNeed',
      'rec as reasonCeased',
    ])
    .where('withdrawn_at', 'is', null)
    .execute()
  return groupBy(rows, ({ childId }) => childId)
}

/** Placements by child, seen from this council. */
export async function listPlacements(
  db: ReadDatabase,
  viewing: Viewing,
): Promise<ReadonlyMap<string, readonly ListPlacement[]>> {
  const rows = await db
    .selectFrom('placement')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .select([
      'placement.child_id as childId',
      'placement.started_on as from',
      'placement.ended_on as to',
      'placement.placement_type as type',
      'placement.provider',
      'placement.placement_la as la',
      'placement.postcode',
      'placement.urn',
      'place.postcode as homePostcode',
      'place.urn as homeUrn',
    ])
    .where('placement.withdrawn_at', 'is', null)
    .execute()
  const { laCode: answeringLa } = viewing.settings
  const places = { in_area: 'in', out_of_area: 'out', not_known: 'notKnown' } as const
  const placements = rows.map(({ homePostcode, homeUrn, ...row }) => ({
    ...row,
    postcode: row.postcode ?? homePostcode,
    urn: row.urn ?? homeUrn,
    laName: authorityName(row.la, viewing),
    location: places[areaOf({ placementLa: row.la, answeringLa, neighbours: null }).area],
  }))
  return groupBy(placements, ({ childId }) => childId)
}
