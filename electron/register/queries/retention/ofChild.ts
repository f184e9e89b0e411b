import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import { query } from '../../rpc/handlers'
import { viewingAt } from '../viewing'
import { toDestroy } from './blocks'
import { openRequest } from './destructions'
import { keptForOf } from './facts'
import { holdsShown, readHeld, standingHolds } from './holds'
import { lastKept } from './kept'

/** How long one child's record is kept and why, what holds it, and what was decided about it. */
export const retentionOfChild = query(contract.retention.ofChild, async ({ input, db, now, session }) => {
  const { childId } = input
  const viewing = await viewingAt(db, now)
  const owner = await ownRecord(db, childId)
  const keptFor = (await keptForOf(db, { childId: owner }, viewing.settings)).get(owner)
  if (keptFor === undefined) throw new Refusal('NOT_FOUND', { what: 'child' })
  const { blocks } = await toDestroy(db, childId, viewing)
  const holds = (await standingHolds(db)).filter(({ child_id }) => child_id === childId)
  const kept = (await lastKept(db, childId)).get(childId)
  const asked = await openRequest(db, childId)
  return {
    retention: keptFor,
    holds: await holdsShown(db, holds, localDateOf(now)),
    registerHeld: (await readHeld(db, viewing.today)).register,
    kept:
      kept === undefined
        ? null
        : { reason: kept.reason, lookAgainOn: kept.look_again_on, at: kept.created_at, by: kept.by },
    blocks,
    asked:
      asked === undefined
        ? null
        : {
            id: asked.id,
            version: asked.version,
            at: asked.created_at,
            by: asked.name ?? '',
            byMe: asked.created_by === session.user.id,
          },
  }
})

/** The record a second one of the same child was put together with, or the record itself. */
async function ownRecord(db: Parameters<typeof keptForOf>[0], childId: string): Promise<string> {
  const row = await db.selectFrom('child').select('duplicate_of').where('id', '=', childId).executeTakeFirst()
  return row?.duplicate_of ?? childId
}
