import type { ReadDatabase } from '../../database/types'
import { authorityName } from '../authorityName'
import type { Viewing } from '../viewing'
import { placementsHolding, statusesHolding } from './onDay'
import { placementStanding, standingColumns } from './standing'

/** Where a child lives today, where that lies and what it asks for; null without a placement. */
export async function placementNow(
  db: ReadDatabase,
  child: { readonly id: string; readonly responsible_la: string | null },
  viewing: Viewing,
) {
  const row = await placementsHolding(db, viewing.today)
    .select([
      'placement.id',
      'placement.notice_received_on',
      'place.id as place_id',
      'place.name as place_name',
    ])
    .select(standingColumns.map((column) => `placement.${column}` as const))
    .where('placement.child_id', '=', child.id)
    .orderBy('placement.started_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const status = await statusesHolding(db, viewing.today)
    .select('care_status')
    .where('child_id', '=', child.id)
    .orderBy('started_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const facts = { careStatus: status?.care_status ?? null, responsibleLa: child.responsible_la }
  const { area, words, incoming, duties } = placementStanding(row, facts, viewing)
  const { place_id, place_name } = row
  return {
    id: row.id,
    area: { words, why: area.why },
    duties: [...duties],
    incoming: incoming
      ? {
          placingLa: authorityName(row.notifying_la ?? child.responsible_la, viewing),
          noticeReceivedOn: row.notice_received_on,
        }
      : null,
    place: place_id === null || place_name === null ? null : { id: place_id, name: place_name },
  }
}
