import type { Settings } from '../../../../shared/domain/settings'
import type { LookedAfterInYear } from '../../../../shared/returns/figures/countCatalogue'
import { financialYearOf, type Period } from '../../../../shared/returns/figures/period'
import type { ReadDatabase } from '../../database/types'

/**
 * How many children were looked after in a collection year: as typed in, else the children of the episodes.csv brought in
 * for that year. Never counted from the register itself, which may hold only children who went missing.
 */
export async function lookedAfterInYear(
  db: ReadDatabase,
  period: Period,
  settings: Settings,
): Promise<LookedAfterInYear | null> {
  const year = financialYearOf(period)
  if (year === null) return null
  const typedIn = settings.lookedAfterInYear[String(year)]
  if (typedIn !== undefined) return { count: typedIn, from: 'typedIn' }
  const brought = await db
    .selectFrom('import_batch')
    .select('id')
    .where('kind', '=', 'ssda903')
    .where('year', '=', year)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  if (brought === undefined) return null
  const { count } = await db
    .selectFrom('care_episode')
    .select(({ fn }) => fn.count<number>('child_id').distinct().as('count'))
    .where('withdrawn_at', 'is', null)
    .where('decom', '<=', period.to)
    .where((where) => where.or([where('dec', 'is', null), where('dec', '>=', period.from)]))
    .executeTakeFirstOrThrow()
  return count === 0 ? null : { count, from: 'ownFile' }
}
