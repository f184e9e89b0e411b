import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isBack } from '../../../../shared/domain/episodes/span'
import type { EpisodeTable } from '../../database/schema/episodes'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { coveringInterviews } from '../../queries/interviews/coverage'
import { coveredEpisodes } from '../../queries/interviews/coveredEpisodes'
import { command } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { refreshSnapshots } from '../children/refreshSnapshots'
import { ensureInterview } from '../interviews/ensureInterview'
import { moveToChild } from '../merging/moveToChild'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { episodeRow, refuseSecondOpen } from './openEpisode'

/**
 * An episode recorded with the wrong child goes to the right one. Interviews about it alone go along; one that is about
 * other episodes as well stays with those, and the episode gets an interview of its own.
 */
export const moveEpisode = command(contract.episodes.move, async (scope) => {
  const { input, db, write, audit } = scope
  const { id, version, childId, reason } = input
  const episode = await episodeRow(db, id)
  if (episode.status === 'cancelled' || episode.withdrawn_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'cancelled' })
  await liveChild(db, childId)
  if (episode.child_id === childId)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: "this child's already" })
  const times = episodeTimes(episode)
  // A group set by hand was said of the other child.
  await write.update('episode', id, version, {
    child_id: childId,
    group_override: null,
    group_override_reason: null,
  })
  if (episode.status === 'open' && !isBack(times)) await refuseSecondOpen(db, childId, times, id)
  await moveToChild(scope, 'episode', id, childId)
  await moveItsInterviews(scope, episode, childId)
  await refreshSnapshots(scope, childId)
  const after = await episodeRow(db, id)
  await ensureInterview(scope, after)
  for (const child of [episode.child_id, childId])
    audit({
      action: 'episode.moved',
      subject: { kind: 'child', id: child },
      detail: { episodeId: id, ref: episode.ref, from: episode.child_id, to: childId, reason },
    })
  return { id, version: (await episodeRow(db, id)).version }
})

async function moveItsInterviews(door: Door, { id }: EpisodeTable, childId: string): Promise<void> {
  const covering = (await coveringInterviews(door.db, [id])).get(id) ?? []
  const ids = covering.map(({ interviewId }) => interviewId)
  const covered = await coveredEpisodes(door.db, ids)
  await oneByOne(ids, async (interviewId) => {
    const others = (covered.get(interviewId) ?? []).filter((episode) => episode.id !== id)
    if (others.length === 0) {
      await door.write.update('interview', interviewId, 'latest', { child_id: childId })
      await moveToChild(door, 'interview', interviewId, childId)
      return
    }
    const link = await door.db
      .selectFrom('interview_episode')
      .select('id')
      .where('interview_id', '=', interviewId)
      .where('episode_id', '=', id)
      .executeTakeFirstOrThrow()
    await door.write.withdraw('interview_episode', link.id, 'latest', 'The episode is another child’s')
  })
}
