import { startOf } from '../../../../shared/domain/episodes/span'
import { compareMoments, isKnown } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { episodeTimes } from '../episodes/episodeTimes'
import { childDob, listColumns, type ListColumnsRow } from '../episodes/listRows'

/** Episodes the interviews cover, by interview, oldest reference first; withdrawn links and episodes left out. */
export async function coveredEpisodes(
  db: ReadDatabase,
  interviewIds: readonly string[],
): Promise<ReadonlyMap<string, readonly (ListColumnsRow & { interview_id: string })[]>> {
  const columns = listColumns.map((column) => `episode.${column}` as const)
  const rows = await inChunks(interviewIds, (ids) =>
    db
      .selectFrom('interview_episode')
      .innerJoin('episode', 'episode.id', 'interview_episode.episode_id')
      .select(['interview_episode.interview_id', ...columns, childDob])
      .where('interview_episode.interview_id', 'in', ids)
      .where('interview_episode.withdrawn_at', 'is', null)
      .where('episode.withdrawn_at', 'is', null)
      .where('episode.status', '!=', 'cancelled')
      .orderBy('episode.ref')
      .execute(),
  )
  return groupBy(rows, ({ interview_id }) => interview_id)
}

/**
 * The episode of an interview that began last: the child's status on its day says who must offer now. A child who has
 * come into care between two episodes is interviewed about both by whoever answers for the child since.
 */
export function newestEpisode(episodes: readonly ListColumnsRow[]): ListColumnsRow | undefined {
  const dated = episodes.filter((row) => isKnown(started(row)))
  return (dated.length > 0 ? dated : episodes)
    .toSorted((a, b) => compareMoments(started(a), started(b)))
    .at(-1)
}

const started = (row: ListColumnsRow) => startOf(episodeTimes(row)).at
