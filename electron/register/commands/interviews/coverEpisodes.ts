import { Refusal } from '../../../../shared/contract/errors'
import { isInterviewDue } from '../../../../shared/domain/interviews/clock72'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { InterviewTable } from '../../database/schema/interviews'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { InputProblems } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { ensureInterview, withdrawEmpty } from './ensureInterview'

/**
 * Makes an interview cover exactly these episodes of its child (practice.md 1.7: one interview may cover several).
 * Episodes newly covered lose the empty interviews of their own; one that no interview covers any more gets its own
 * back.
 *
 * @throws NOT_FOUND, INVALID when an episode is another child's, information only, recorded in error or not over yet
 */
export async function coverEpisodes(
  door: Door,
  interview: InterviewTable,
  episodeIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(episodeIds)]
  const links = await door.db
    .selectFrom('interview_episode')
    .innerJoin('episode', 'episode.id', 'interview_episode.episode_id')
    .select([
      'interview_episode.id',
      'interview_episode.episode_id',
      'interview_episode.withdrawn_at',
      'episode.status',
    ])
    .where('interview_id', '=', interview.id)
    .execute()
  const covered = links.filter(({ withdrawn_at }) => withdrawn_at === null)
  const added = wanted.filter((id) => !covered.some((link) => link.episode_id === id))
  // One recorded in error is on no list to choose from: it stays covered, for the day it is brought back.
  const dropped = covered.filter(
    ({ episode_id, status }) => status !== 'cancelled' && !wanted.includes(episode_id),
  )
  checkCovering(interview, await episodes(door, added))
  await oneByOne(added, async (id) => {
    const old = links.find((link) => link.episode_id === id)
    await withdrawEmpty(door, id, 'Covered by another interview')
    if (old !== undefined) await door.write.bringBack('interview_episode', old.id, 'latest')
    else await door.write.insert('interview_episode', { interview_id: interview.id, episode_id: id })
  })
  await oneByOne(dropped, ({ id }) =>
    door.write.withdraw('interview_episode', id, 'latest', 'No longer covered'),
  )
  const droppedIds = dropped.map(({ episode_id }) => episode_id)
  await oneByOne(await episodes(door, droppedIds), (episode) => ensureInterview(door, episode))
}

async function episodes({ db }: Door, ids: readonly string[]): Promise<EpisodeTable[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('episode').selectAll().where('id', 'in', ids).execute()
  if (rows.length < ids.length) throw new Refusal('NOT_FOUND', { what: 'episode' })
  return rows
}

function checkCovering(interview: InterviewTable, rows: readonly EpisodeTable[]): void {
  const problems = new InputProblems()
  for (const row of rows) {
    const { ref, child_id, type, status, withdrawn_at } = row
    if (child_id !== interview.child_id) problems.add('episodeIds', `${ref} is another child's episode.`)
    else if (status === 'cancelled' || withdrawn_at !== null)
      problems.add('episodeIds', `${ref} was recorded in error.`)
    else if (type === 'O')
      problems.add('episodeIds', `${ref} is information only: there is nothing to interview about.`)
    else if (!isInterviewDue(episodeTimes(row)))
      problems.add('episodeIds', `The child is not back from ${ref}: its interview comes after the return.`)
  }
  problems.throwIfAny()
}
