import { contract } from '../../../../shared/contract'
import type { LegalHold } from '../../../../shared/contract/retention'
import type { ChildLabel } from '../../../../shared/contract/shapes'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'

/** Flags of a child that say the same as a hold: records of before there were holds, or of councils that flag. */
const holdFlag = 'legal_hold'

/** Every hold that stands: the whole register's first, then the soonest to be looked at again. */
export const holds = query(contract.retention.holds, async ({ db, now }) =>
  holdsShown(db, await standingHolds(db), localDateOf(now)),
)

type HoldRow = Awaited<ReturnType<typeof standingHolds>>[number]

/** Holds that stand, with who set them. */
export async function standingHolds(db: ReadDatabase) {
  return db
    .selectFrom('legal_hold')
    .leftJoin('user', 'user.id', 'legal_hold.created_by')
    .select([
      'legal_hold.id',
      'legal_hold.version',
      'legal_hold.child_id',
      'legal_hold.reason',
      'legal_hold.asked_by',
      'legal_hold.review_on',
      'legal_hold.created_at',
      'user.name',
    ])
    .where('legal_hold.withdrawn_at', 'is', null)
    .orderBy('legal_hold.child_id', (by) => by.asc().nullsFirst())
    .orderBy('legal_hold.review_on')
    .execute()
}

/** @param rows as `standingHolds` reads them; of a child whose record is closed to the viewer the reason is left out */
export async function holdsShown(
  db: ReadDatabase,
  rows: readonly HoldRow[],
  today: string,
): Promise<LegalHold[]> {
  const ids = rows.flatMap(({ child_id }) => (child_id === null ? [] : [child_id]))
  const labels = await childLabels(db, ids, today)
  return rows.map((row) => {
    const closed = row.child_id !== null && closedToViewer(row.child_id) !== undefined
    return {
      id: row.id,
      version: row.version,
      child: row.child_id === null ? null : (labels.get(row.child_id) ?? unknownChild(row.child_id)),
      reason: closed ? '' : row.reason,
      askedBy: closed ? '' : row.asked_by,
      reviewOn: row.review_on,
      since: row.created_at,
      by: row.name ?? '',
    }
  })
}

const unknownChild = (id: string): ChildLabel => ({
  id,
  label: 'Child',
  localRef: null,
  named: false,
  dob: null,
  age: null,
})

/** What holds whose record: children by id, and whether the whole register is held. */
export interface Held {
  readonly children: ReadonlySet<string>
  readonly register: boolean
}

/** Holds and flags that say the same, on a day. */
export async function readHeld(db: ReadDatabase, today: string): Promise<Held> {
  const rows = await db
    .selectFrom('legal_hold')
    .select('child_id')
    .where('withdrawn_at', 'is', null)
    .execute()
  const flagged = await db
    .selectFrom('child_flag')
    .select('child_id')
    .where('flag', '=', holdFlag)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .execute()
  const children = [...rows, ...flagged].flatMap(({ child_id }) => (child_id === null ? [] : [child_id]))
  return { children: new Set(children), register: rows.some(({ child_id }) => child_id === null) }
}
