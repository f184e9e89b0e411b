import { startOf } from '../../../../shared/domain/episodes/span'
import { localDateOf } from '../../../../shared/domain/time/london'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { episodeTimes, timeColumns } from '../../queries/episodes/episodeTimes'
import { isLive } from '../../queries/episodes/notBack'
import { readStatusAtStart, standingOn, type StatusAtStart } from '../../queries/episodes/statusAtStart'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'

/**
 * Takes the snapshots of a child's episodes again after a status or a placement was recorded, corrected or withdrawn:
 * what was learnt late was true on the day the episode began. Episodes it does not touch keep theirs.
 *
 * @returns how many episodes changed
 */
export async function refreshSnapshots({ db, write }: Door, childId: string): Promise<number> {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'version', 'created_at', 'status_at_start', ...timeColumns])
    .where('child_id', '=', childId)
    .where(isLive)
    .execute()
  let changed = 0
  await oneByOne(rows, async (row) => {
    const day = localDateOfMoment(startOf(episodeTimes(row)).at) ?? localDateOf(row.created_at)
    const { status, placementId } = await standingOn(db, childId, day)
    const saved = await write.update('episode', row.id, 'latest', {
      status_at_start: JSON.stringify(asAnsweredFor(status, readStatusAtStart(row.status_at_start))),
      placement_id: placementId,
    })
    if (saved.version !== row.version) changed += 1
  })
  return changed
}

/**
 * Who answers for the child has no date in the register. A day on which this council looked after the child keeps the
 * authority recorded then: a child handed over since stays in the figures of the time before.
 */
function asAnsweredFor(status: StatusAtStart, held: StatusAtStart | null): StatusAtStart {
  if (status.careStatus !== 'looked_after' || held === null) return status
  return { ...status, responsibleLa: held.responsibleLa }
}
