import type { TimelineEntry } from '../../../../../shared/contract/children'
import type { ReadDatabase } from '../../../database/types'
import { childDob, listColumns } from '../../episodes/listRows'
import type { Viewing } from '../../viewing'
import { newestFirst } from './entry'
import { episodeLines, type EpisodeLineRow } from './episodes'
import { interviewLines } from './interviews'
import { actionLines, flagLines, meetingLines, placementLines, statusLines } from './parts'

/** All of the child's episodes; those whose import was undone are gone, those recorded in error stay to be seen. */
export async function timelineEpisodes(db: ReadDatabase, childId: string) {
  return db
    .selectFrom('episode')
    .select([...listColumns, childDob, 'version', 'created_at', 'withdrawn_reason', 'duplicate_of'])
    .where('child_id', '=', childId)
    .where((where) => where.or([where('withdrawn_at', 'is', null), where('status', '=', 'cancelled')]))
    .execute()
}

/** What happened to the child, newest first. */
export async function timelineOf(
  db: ReadDatabase,
  childId: string,
  episodes: readonly EpisodeLineRow[],
  viewing: Viewing,
): Promise<TimelineEntry[]> {
  return newestFirst([
    ...episodeLines(episodes, viewing),
    ...(await interviewLines(db, childId, viewing)),
    ...(await placementLines(db, childId, viewing)),
    ...(await statusLines(db, childId, viewing)),
    ...(await flagLines(db, childId, viewing)),
    ...(await actionLines(db, childId, viewing)),
    ...(await meetingLines(db, childId)),
  ])
}
