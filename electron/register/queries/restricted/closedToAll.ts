import { hasEnded } from '../../../../shared/domain/users/endDate'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer, ringWords } from '../../viewer/closedChildren'
import type { Viewing } from '../viewing'

/**
 * Restricted records that nobody who works here may open any more: the last person named has left, or their last day is
 * over. Notices handed in would wait for nobody. For those who say who may open a record; named by whom to ring alone.
 */
export async function closedToAll(
  db: ReadDatabase,
  { today }: Viewing,
): Promise<{ readonly text: string; readonly childId: string }[]> {
  const rows = await db
    .selectFrom('restriction')
    .leftJoin('restriction_person', (join) =>
      join
        .onRef('restriction_person.restriction_id', '=', 'restriction.id')
        .on('restriction_person.withdrawn_at', 'is', null),
    )
    .leftJoin('user', (join) =>
      join.onRef('user.id', '=', 'restriction_person.user_id').on('user.withdrawn_at', 'is', null),
    )
    .select(['restriction.child_id', 'restriction.ring_name', 'user.id as person', 'user.ends_on'])
    .where('restriction.withdrawn_at', 'is', null)
    .orderBy('restriction.id')
    .execute()
  const works = (row: (typeof rows)[number]) => row.person !== null && !hasEnded(row.ends_on, today)
  const open = new Set(rows.filter(works).map(({ child_id }) => child_id))
  const closed = new Map(
    rows.flatMap((row) => (open.has(row.child_id) ? [] : [[row.child_id, row] as const])),
  )
  return [...closed.values()].map(({ child_id: childId, ring_name }) => {
    const ring = closedToViewer(childId) ?? { ringName: ring_name, ringPhone: null }
    return {
      childId,
      text: `${ringWords(ring)}: nobody who may open this record works here any more. Say who may.`,
    }
  })
}
