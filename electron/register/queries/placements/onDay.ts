import { sql } from 'kysely'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'

/** Name of where a child lives: the home's own, or the text that stands for it. */
export const livesAtName = sql<string | null>`coalesce(place.name, placement.place_text)`

/** Placements, and the homes they name, that hold on a day; withdrawn ones left out. */
export function placementsHolding(db: ReadDatabase, day: LocalDate) {
  return db
    .selectFrom('placement')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .where('placement.withdrawn_at', 'is', null)
    .where('placement.started_on', '<=', day)
    .where((where) =>
      where.or([where('placement.ended_on', 'is', null), where('placement.ended_on', '>=', day)]),
    )
}

/** Care statuses that hold on a day; withdrawn ones left out. */
export function statusesHolding(db: ReadDatabase, day: LocalDate) {
  return db
    .selectFrom('status_period')
    .where('status_period.withdrawn_at', 'is', null)
    .where('status_period.started_on', '<=', day)
    .where((where) =>
      where.or([where('status_period.ended_on', 'is', null), where('status_period.ended_on', '>=', day)]),
    )
}
