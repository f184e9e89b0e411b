import type { FoundPlace } from '../../../../shared/contract/finding'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
import { groupBy } from '../chunks'

/** So many children are named with a place; more would not be read. */
const mostNamed = 4

/** Places as a search shows them, with who lives there today, in the order of the ids. */
export async function foundPlaces(
  db: ReadDatabase,
  ids: readonly string[],
  today: LocalDate,
): Promise<FoundPlace[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('place')
    .select(['id', 'name', 'urn', 'postcode', 'provider', 'phone'])
    .where('id', 'in', ids)
    .execute()
  const placements = await db
    .selectFrom('placement')
    .select(['place_id', 'child_id'])
    .where('place_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .where('started_on', '<=', today)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .execute()
  // Where a restricted child lives is not said.
  const open = placements.filter(({ child_id }) => closedToViewer(child_id) === undefined)
  const labels = await childLabels(
    db,
    open.map(({ child_id }) => child_id),
    today,
  )
  const byPlace = groupBy(open, ({ place_id }) => place_id ?? '')
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const living = (byPlace.get(id) ?? []).flatMap(({ child_id }) => labels.get(child_id) ?? [])
    return [{ ...row, children: living.slice(0, mostNamed) }]
  })
}
