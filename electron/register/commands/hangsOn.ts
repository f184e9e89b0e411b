import { Refusal } from '../../../shared/contract/errors'
import type { ReadDatabase } from '../database/types'
import { liveChild } from './children/childRow'

/** What a task, help or sharing entry hangs on. */
export interface HangsOn {
  readonly childId: string
  readonly episodeId: string | null
  readonly interviewId: string | null
}

/**
 * An entry about one child never hangs on another child's record.
 *
 * @throws NOT_FOUND, WRONG_STATE when the child is withdrawn
 */
export async function checkHangsOn(
  db: ReadDatabase,
  { childId, episodeId, interviewId }: HangsOn,
): Promise<void> {
  await liveChild(db, childId)
  await refuseOthersRecord(db, 'episode', episodeId, childId)
  await refuseOthersRecord(db, 'interview', interviewId, childId)
}

/** @throws NOT_FOUND where the record is another child's */
export async function refuseOthersRecord(
  db: ReadDatabase,
  table: 'episode' | 'interview' | 'meeting',
  id: string | null,
  childId: string,
): Promise<void> {
  if (id === null) return
  const row = await db.selectFrom(table).select('child_id').where('id', '=', id).executeTakeFirst()
  if (row?.child_id !== childId) throw new Refusal('NOT_FOUND', { what: table })
}

/** A box that holds nothing but spaces says nothing. */
export function blankAsNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}

/** The columns of `HangsOn`. */
export function hangsOnColumns({ childId, episodeId, interviewId }: HangsOn) {
  return { child_id: childId, episode_id: episodeId, interview_id: interviewId }
}
