import { coveringInterviews } from '../../queries/interviews/coverage'
import { coveredEpisodes } from '../../queries/interviews/coveredEpisodes'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'

/** Why an interview went; what is brought back with its episode is found by it. */
const reason = 'Its episode was recorded in error'

/**
 * Withdraws the interviews of an episode just recorded in error that cover nothing else, written up or not: an
 * interview about nothing stands in no list and no figure.
 */
export async function withdrawWithEpisode(door: Door, episodeId: string): Promise<void> {
  const covering = (await coveringInterviews(door.db, [episodeId])).get(episodeId) ?? []
  const ids = covering.map(({ interviewId }) => interviewId)
  const covered = await coveredEpisodes(door.db, ids)
  await oneByOne(
    ids.filter((id) => !covered.has(id)),
    (id) => door.write.withdraw('interview', id, 'latest', reason),
  )
}

/** Brings those interviews back with their episode. */
export async function bringBackWithEpisode(door: Door, episodeId: string): Promise<void> {
  const rows = await door.db
    .selectFrom('interview_episode')
    .innerJoin('interview', 'interview.id', 'interview_episode.interview_id')
    .select('interview.id')
    .where('interview_episode.episode_id', '=', episodeId)
    .where('interview_episode.withdrawn_at', 'is', null)
    .where('interview.withdrawn_reason', '=', reason)
    .execute()
  await oneByOne(rows, ({ id }) => door.write.bringBack('interview', id, 'latest'))
}
