import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'

/**
 * How a child stood on the day an episode began: kept with the episode as JSON, because figures are split by it
 * and later changes to the child must not move the past. Null means not known.
 */
export interface StatusAtStart {
  /** Code of the list `careStatus`. */
  readonly careStatus: string | null
  /** SSDA903 LS code. */
  readonly legalStatus: string | null
  /** SSDA903 PLACE code. */
  readonly placementType: string | null
  /** DfE number of the authority the placement lies in. */
  readonly placementLa: string | null
  /** DfE number of the authority answering for the child. */
  readonly responsibleLa: string | null
}

/** The snapshot and the placement it names. */
export interface StandingOn {
  readonly status: StatusAtStart
  readonly placementId: string | null
}

/** Reads a kept snapshot; a register from an import may hold none. */
export function readStatusAtStart(json: string | null): StatusAtStart | null {
  return json === null ? null : (JSON.parse(json) as StatusAtStart)
}

/** How the child stands on a day by the status periods and placements the register holds. */
export async function standingOn(db: ReadDatabase, childId: string, day: LocalDate): Promise<StandingOn> {
  const period = await db
    .selectFrom('status_period')
    .select(['care_status', 'legal_status'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('started_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', day)]))
    .orderBy('started_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const placement = await db
    .selectFrom('placement')
    .select(['id', 'placement_type', 'placement_la'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('started_on', '<=', day)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', day)]))
    .orderBy('started_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const child = await db
    .selectFrom('child')
    .select('responsible_la')
    .where('id', '=', childId)
    .executeTakeFirst()
  return {
    status: {
      careStatus: period?.care_status ?? null,
      legalStatus: period?.legal_status ?? null,
      placementType: placement?.placement_type ?? null,
      placementLa: placement?.placement_la ?? null,
      responsibleLa: child?.responsible_la ?? null,
    },
    placementId: placement?.id ?? null,
  }
}
