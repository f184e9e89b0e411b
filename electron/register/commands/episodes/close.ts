import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isBack } from '../../../../shared/domain/episodes/span'
import { closingGapsOf } from '../../queries/episodes/closingGapsOf'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { viewingAt } from '../../queries/viewing'
import { command } from '../../rpc/handlers'
import { episodeRow, openEpisode, refuseSecondOpen } from './openEpisode'

/** Closes an episode when everything the data dictionary asks for is recorded. */
export const closeEpisode = command(contract.episodes.close, async (scope) => {
  const { input, db, write, audit, now, session } = scope
  const { id, version } = input
  const episode = await openEpisode(db, id)
  const saved = await write.update('episode', id, version, {
    status: 'closed',
    closed_at: now,
    closed_by: session.user.id,
  })
  const gaps = await closingGapsOf(db, episode, await viewingAt(db, now))
  if (gaps.length > 0) throw new Refusal('EPISODE_NEEDS', { missing: gaps.map(({ what }) => what) })
  audit({
    action: 'episode.closed',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref },
  })
  return saved
})

/** Opens a closed episode again, with the reason in the audit trail. */
export const reopenEpisode = command(contract.episodes.reopen, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const episode = await episodeRow(db, id)
  if (episode.status !== 'closed')
    throw new Refusal('WRONG_STATE', { what: 'episode', state: episode.status })
  const times = episodeTimes(episode)
  const saved = await write.update('episode', id, version, {
    status: 'open',
    closed_at: null,
    closed_by: null,
  })
  if (!isBack(times)) await refuseSecondOpen(db, episode.child_id, times, id)
  audit({
    action: 'episode.reopened',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, reason },
  })
  return saved
})
