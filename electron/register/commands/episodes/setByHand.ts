import { contract } from '../../../../shared/contract'
import { UNKNOWN } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { momentColumns } from '../../queries/rowMoment'
import { command } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { checkTimes } from './checkEpisode'
import { openEpisode } from './openEpisode'
import { snapshotIfMoved } from './snapshot'

/** A start a person sets because the derived one is wrong, with the reason; null goes back to the derived one. */
export const setStart = command(contract.episodes.setStart, async ({ input, db, write, audit, now }) => {
  const { id, version, start, reason } = input
  const problems = new InputProblems()
  problems.moment('start', start ?? UNKNOWN)
  problems.throwIfAny()
  const episode = await openEpisode(db, id)
  const columns = {
    ...momentColumns('start_override', start ?? UNKNOWN),
    start_override_reason: start === null ? null : reason,
  }
  const after: EpisodeTable = { ...episode, ...columns }
  checkTimes(episodeTimes(after), now)
  const saved = await write.update('episode', id, version, {
    ...columns,
    ...(await snapshotIfMoved(db, episode, after)),
  })
  audit({
    action: 'episode.startSet',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, reason },
  })
  return saved
})

/** A group a person sets because the derived one is wrong, with the reason; null goes back to the derived one. */
export const setGroup = command(contract.episodes.setGroup, async ({ input, db, write, audit }) => {
  const { id, version, group, reason } = input
  const episode = await openEpisode(db, id)
  const saved = await write.update('episode', id, version, {
    group_override: group,
    group_override_reason: group === null ? null : reason,
  })
  audit({
    action: 'episode.groupSet',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, group, reason },
  })
  return saved
})
