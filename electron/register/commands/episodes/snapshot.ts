import { startOf } from '../../../../shared/domain/episodes/span'
import { localDateOf } from '../../../../shared/domain/time/london'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import type { EpisodeColumns } from '../../queries/episodes/episodeFacts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { standingOn } from '../../queries/episodes/statusAtStart'

/**
 * How the child stood on the day an episode begins after a change; nothing when it begins on the day it began before:
 * the snapshot stays what it was.
 */
export async function snapshotIfMoved(
  db: ReadDatabase,
  before: EpisodeTable,
  after: EpisodeTable,
): Promise<Pick<EpisodeColumns, 'placement_id' | 'status_at_start'>> {
  const day = startDay(after)
  if (day === startDay(before)) return {}
  const { status, placementId } = await standingOn(db, after.child_id, day)
  return { placement_id: placementId, status_at_start: JSON.stringify(status) }
}

/** The day it began; the day it was recorded while nobody knows. */
function startDay(row: EpisodeTable): string {
  return localDateOfMoment(startOf(episodeTimes(row)).at) ?? localDateOf(row.created_at)
}
