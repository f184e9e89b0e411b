import { sql, type SelectQueryBuilder } from 'kysely'
import type { AuditFilter } from '../../../../shared/contract/audit'
import { endOfDay, startOfDay } from '../../../../shared/domain/time/london'
import { refusedOnly } from '../../audit/refusedActions'
import type { RegisterSchema } from '../../database/schema'
import type { ReadDatabase } from '../../database/types'

/** Numbers of the first and last entry of the days asked for. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** A filter made ready for queries. */
export interface Matching {
  readonly filter: AuditFilter
  readonly stretch: Stretch | null
}

/**
 * Finds where in the trail the days lie, by the index over `at`: a page of last year must not be looked for from today
 * backwards. Wrong tries before an unlock are entered at it, with their own times, so the days are asked for as well.
 */
export async function matching(db: ReadDatabase, filter: AuditFilter): Promise<Matching> {
  const { from, to } = filter
  if (from === null && to === null) return { filter, stretch: null }
  const { first, last } = await db
    .selectFrom('audit')
    .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
    .$if(from !== null, (rows) => rows.where('at', '>=', startOfDay(from ?? '')))
    .$if(to !== null, (rows) => rows.where('at', '<=', endOfDay(to ?? '')))
    .executeTakeFirstOrThrow()
  return { filter, stretch: { first: first ?? 0, last: last ?? -1 } }
}

/** Narrows a query over the audit trail to the entries asked for. */
export function whereMatching<O>(
  rows: SelectQueryBuilder<RegisterSchema, 'audit', O>,
  { filter, stretch }: Matching,
): SelectQueryBuilder<RegisterSchema, 'audit', O> {
  const { actorId, action, childId, from, to } = filter
  // The plus keeps the planner on the number, or on the index of what else is asked for.
  const at = sql<string>`+"at"`
  return rows
    .$if(actorId !== null, (some) => some.where('actor_id', '=', actorId ?? ''))
    .$if(action !== null, (some) => some.where('action', '=', action ?? ''))
    .$if(childId !== null, (some) => some.where('subject_id', '=', childId))
    .$if(filter.refusedOnly, (some) => some.where(refusedOnly))
    .$if(from !== null, (some) => some.where(at, '>=', startOfDay(from ?? '')))
    .$if(to !== null, (some) => some.where(at, '<=', endOfDay(to ?? '')))
    .$if(stretch !== null, (some) =>
      some.where('seq', '>=', stretch?.first ?? 0).where('seq', '<=', stretch?.last ?? 0),
    )
}
