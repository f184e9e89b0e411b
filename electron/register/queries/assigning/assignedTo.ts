import { isMyName } from '../../../../shared/domain/users/mine'
import type { ReadDatabase } from '../../database/types'
import type { Session } from '../../session'
import { inChunks } from '../chunks'

/** Whom an interview was given to. */
export interface AssignedTo {
  readonly name: string
  /** To the person who is working. */
  readonly mine: boolean
}

/**
 * Whom interviews were given to, by interview; those given to nobody are left out.
 *
 * @param me the person who is working; null on a paper, where nothing is anybody's own
 */
export async function assignedTo(
  db: ReadDatabase,
  interviewIds: readonly string[],
  me: Session['user'] | null,
): Promise<ReadonlyMap<string, AssignedTo>> {
  const rows = await inChunks(interviewIds, (ids) =>
    db
      .selectFrom('interview')
      .innerJoin('worker', 'worker.id', 'interview.assigned_to')
      .select(['interview.id', 'worker.name', 'worker.user_id'])
      .where('interview.id', 'in', ids)
      .execute(),
  )
  return new Map(
    rows.map(({ id, name, user_id }) => [
      id,
      { name, mine: me !== null && (user_id === null ? isMyName(name, me.name) : user_id === me.id) },
    ]),
  )
}
