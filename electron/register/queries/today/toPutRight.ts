import { startOf } from '../../../../shared/domain/episodes/span'
import { whereaboutsOf } from '../../../../shared/domain/episodes/whereabouts'
import { birthday903 } from '../../../../shared/domain/time/ages'
import { isKnown } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { childLabels } from '../children/labels'
import { episodeTimes, whereaboutsFacts } from '../episodes/episodeTimes'
import { groupOfRow, listColumns, type ListColumnsRow } from '../episodes/listRows'
import type { Viewing } from '../viewing'
import { possibleDoubles } from './possibleDoubles'

/** A record somebody should look at, with the way to it. */
export interface ToPutRight {
  readonly text: string
  readonly episodeId: string | null
  readonly childId: string | null
}

/** Enough for one day's work; the next ones come up when these are done. */
const most = 50

/** Data to put right, most pressing first. */
export async function toPutRight(db: ReadDatabase, viewing: Viewing): Promise<ToPutRight[]> {
  const open = await db
    .selectFrom('episode')
    .select(listColumns)
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .execute()
  return [
    ...(await turnedEighteen(db, open, viewing)),
    ...startNotKnown(open),
    ...(await endNotKnown(db)),
    ...(await possibleDoubles(db, viewing.now)),
    ...cannotBeCounted(open, viewing),
  ].slice(0, most)
}

/** R15: an episode open at 18 is closed on that day, the care episode with reason E8 (rule 580). */
async function turnedEighteen(
  db: ReadDatabase,
  open: readonly ListColumnsRow[],
  { today }: Viewing,
): Promise<ToPutRight[]> {
  const missing = open.filter((row) => whereaboutsOf(whereaboutsFacts(row)) !== 'back')
  const labels = await childLabels(
    db,
    missing.map(({ child_id }) => child_id),
    today,
  )
  return missing.flatMap(({ id, ref, child_id }) => {
    const child = labels.get(child_id)
    const eighteen = child?.dob ? birthday903(child.dob, 18) : null
    if (eighteen === null || eighteen > today) return []
    const text = `${ref}: ${child?.label ?? ''} turned 18 on ${plainDateWords(eighteen)} and is still recorded as missing. End it on that day.`
    return [{ text, episodeId: id, childId: child_id }]
  })
}

function startNotKnown(open: readonly ListColumnsRow[]): ToPutRight[] {
  return open
    .filter((row) => !isKnown(startOf(episodeTimes(row)).at))
    .map(({ id, ref, child_id }) => ({
      text: `${ref}: it is not recorded when the child left or was last seen.`,
      episodeId: id,
      childId: child_id,
    }))
}

/** Without knowing whether the child was looked after, an episode stands in no split of any figure. */
function cannotBeCounted(open: readonly ListColumnsRow[], viewing: Viewing): ToPutRight[] {
  return open
    .filter((row) => row.before_homeward === 0)
    .filter((row) => groupOfRow(row, viewing).group === 'cannot_be_determined')
    .map((row) => ({
      text: `${row.ref}: ${groupOfRow(row, viewing).why}`,
      episodeId: row.id,
      childId: row.child_id,
    }))
}

/** Closed, and nobody recorded when the child was found or back, or that there was no return. */
async function endNotKnown(db: ReadDatabase): Promise<ToPutRight[]> {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', 'child_id'])
    .where('status', '=', 'closed')
    .where('withdrawn_at', 'is', null)
    .where('returned_at', 'is', null)
    .where('located_at', 'is', null)
    .where('not_returned_reason', 'is', null)
    .limit(most)
    .execute()
  return rows.map(({ id, ref, child_id }) => ({
    text: `${ref} is closed, but no time found or back is recorded.`,
    episodeId: id,
    childId: child_id,
  }))
}
