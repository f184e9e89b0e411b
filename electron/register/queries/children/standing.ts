import { labelFor } from '../../../../shared/codes'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { inChunks } from '../chunks'
import { livesAtName } from '../placements/onDay'

/** Where a child stands on a day, in words. */
export interface Standing {
  readonly careStatus: string | null
  readonly legalStatus: string | null
  readonly placement: string | null
  /** First day of the placement. */
  readonly placementSince: LocalDate | null
}

export const nothingKnown: Standing = {
  careStatus: null,
  legalStatus: null,
  placement: null,
  placementSince: null,
}

/**
 * Care status and placement of many children on a day; children the register knows nothing of are left out, and those
 * whose record is closed to the viewer: a home's name can say who it is.
 */
export async function standingsOn(
  db: ReadDatabase,
  childIds: readonly string[],
  day: LocalDate,
): Promise<ReadonlyMap<string, Standing>> {
  const ids = [...new Set(childIds)].filter((id) => closedToViewer(id) === undefined)
  const periods = await inChunks(ids, (some) => periodsOn(db, some, day))
  const placements = await inChunks(ids, (some) => placementsOn(db, some, day))
  const standings = new Map<string, Standing>()
  // Oldest first: where two meet on a day, the later one is taken.
  for (const { child_id, care_status, legal_status } of periods)
    standings.set(child_id, {
      ...(standings.get(child_id) ?? nothingKnown),
      careStatus: labelFor('careStatus', care_status),
      legalStatus: legal_status === null ? null : labelFor('legalStatus', legal_status),
    })
  for (const row of placements)
    standings.set(row.child_id, {
      ...(standings.get(row.child_id) ?? nothingKnown),
      placement: placementWords(row),
      placementSince: row.started_on,
    })
  return standings
}

/** "Children's home, Birch House"; "Foster placement, other" while no place is named. */
export function placementWords(row: {
  readonly placement_type: string | null
  readonly place_name: string | null
  readonly postcode: string | null
}): string {
  const type = row.placement_type === null ? null : labelFor('placementType', row.placement_type)
  const where = row.place_name ?? row.postcode
  const words = [type, where].filter((word) => word !== null).join(', ')
  return words === '' ? 'Placement not described' : words
}

async function periodsOn(db: ReadDatabase, ids: readonly string[], day: LocalDate) {
  return db
    .selectFrom('status_period')
    .select(['child_id', 'care_status', 'legal_status'])
    .where('child_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .where('started_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', day)]))
    .orderBy('started_on')
    .execute()
}

async function placementsOn(db: ReadDatabase, ids: readonly string[], day: LocalDate) {
  return db
    .selectFrom('placement')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .select([
      'placement.child_id',
      'placement.placement_type',
      'placement.postcode',
      'placement.started_on',
      livesAtName.as('place_name'),
    ])
    .where('placement.child_id', 'in', ids)
    .where('placement.withdrawn_at', 'is', null)
    .where('placement.started_on', '<=', day)
    .where((where) =>
      where.or([where('placement.ended_on', 'is', null), where('placement.ended_on', '>=', day)]),
    )
    .orderBy('placement.started_on')
    .execute()
}
