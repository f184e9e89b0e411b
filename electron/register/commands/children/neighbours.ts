import { Refusal } from '../../../../shared/contract/errors'
import { addDays } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import type { SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'
import { placeStretch, type Stretch } from './periods'
import { refreshSnapshots } from './refreshSnapshots'

/** Records that follow one another without two on one day. */
export type StretchTable = 'status_period' | 'placement'

interface StretchOfChild extends Stretch {
  readonly child_id: string
}

/** Stretches of a child, withdrawn ones left out. */
export async function stretchesOf(
  db: ReadDatabase,
  table: StretchTable,
  childId: string,
): Promise<Stretch[]> {
  return db
    .selectFrom(table)
    .select(['id', 'started_on', 'ended_on'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
}

async function stretch(db: ReadDatabase, table: StretchTable, id: string): Promise<StretchOfChild> {
  return db
    .selectFrom(table)
    .select(['id', 'child_id', 'started_on', 'ended_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** After a stretch was withdrawn: the one it had cut short goes on over its days. */
export async function afterWithdrawing(door: Door, table: StretchTable, id: string): Promise<void> {
  const { child_id, started_on, ended_on } = await stretch(door.db, table, id)
  const dayBefore = addDays(started_on, -1)
  const others = await stretchesOf(door.db, table, child_id)
  const cut = others.find((other) => other.ended_on === dayBefore)
  if (cut !== undefined) await door.write.update(table, cut.id, 'latest', { ended_on })
  await refreshSnapshots(door, child_id)
}

/**
 * After a stretch was brought back: its neighbours make room again.
 *
 * @throws WRONG_STATE when another one starts on the same day by now
 */
export async function afterBringingBack(door: Door, table: StretchTable, id: string): Promise<SavedRow> {
  const { child_id, started_on } = await stretch(door.db, table, id)
  const others = (await stretchesOf(door.db, table, child_id)).filter((other) => other.id !== id)
  const { same, cut, endsOn } = placeStretch(others, started_on)
  if (same !== null) throw new Refusal('WRONG_STATE', { what: table, state: 'replaced by another one' })
  if (cut !== null) await door.write.update(table, cut.id, 'latest', { ended_on: cut.endedOn })
  const saved = await door.write.update(table, id, 'latest', { ended_on: endsOn })
  await refreshSnapshots(door, child_id)
  return saved
}
