import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
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
