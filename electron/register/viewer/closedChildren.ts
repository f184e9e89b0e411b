import { AsyncLocalStorage } from 'node:async_hooks'
import type { ReadDatabase } from '../database/types'

/** Whom to ring about a child whose record the viewer may not open. */
export interface Ring {
  readonly ringName: string
  readonly ringPhone: string | null
}

/** Children closed to one person, by id. */
export type ClosedChildren = ReadonlyMap<string, Ring>

/** Children whose record is restricted to other people than this one. */
export async function closedTo(db: ReadDatabase, userId: string): Promise<ClosedChildren> {
  const rows = await db
    .selectFrom('restriction')
    .select(['child_id', 'ring_name', 'ring_phone'])
    .where('withdrawn_at', 'is', null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('restriction_person')
            .select('restriction_person.id')
            .whereRef('restriction_person.restriction_id', '=', 'restriction.id')
            .where('restriction_person.user_id', '=', userId)
            .where('restriction_person.withdrawn_at', 'is', null),
        ),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [row.child_id, { ringName: row.ring_name, ringPhone: row.ring_phone }]))
}

/**
 * Who looks is the same for everything one call does, so it goes with the call and not through every signature: a list
 * that forgot to ask would show a name, one that takes its labels from `labels.ts` cannot.
 */
const viewing = new AsyncLocalStorage<ClosedChildren>()

/** Runs a call for somebody to whom these children are closed. */
export function viewingAs<R>(closed: ClosedChildren, work: () => R): R {
  return viewing.run(closed, work)
}

/** Whom to ring, when the child's record is closed to whoever made this call; undefined when it is open to them. */
export function closedToViewer(childId: string): Ring | undefined {
  return viewing.getStore()?.get(childId)
}

/** What stands in the place of the name in every list. */
export function ringWords({ ringName }: Ring): string {
  return `Restricted, ring ${ringName}`
}
