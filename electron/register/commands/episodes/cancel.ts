import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isBack } from '../../../../shared/domain/episodes/span'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { command } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { refreshSnapshots } from '../children/refreshSnapshots'
import { ensureInterview } from '../interviews/ensureInterview'
import { bringBackWithEpisode, withdrawWithEpisode } from '../interviews/withEpisode'
import { episodeRow, refuseSecondOpen } from './openEpisode'

/** Recorded in error: kept with its reason, in no figure and no queue. */
export const cancelEpisode = command(contract.episodes.cancel, async (scope) => {
  const { input, db, write, audit } = scope
  const { id, version, reason } = input
  const episode = await episodeRow(db, id)
  if (episode.status === 'cancelled' || episode.withdrawn_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'cancelled' })
  await write.update('episode', id, version, { status: 'cancelled' })
  const saved = await write.withdraw('episode', id, 'latest', reason)
  await withdrawWithEpisode(scope, id)
  audit({
    action: 'episode.cancelled',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, reason },
  })
  return saved
})

/** A cancelled episode counts again, open or closed as it was. */
export const bringBackEpisode = command(contract.episodes.bringBack, async (scope) => {
  const { input, db, write, audit } = scope
  const { id, version } = input
  const episode = await episodeRow(db, id)
  const undone = episode.withdrawn_at !== null && episode.import_batch_id === null
  if (episode.status !== 'cancelled' && !undone)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: episode.status })
  if (episode.duplicate_of !== null)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'put together with another one' })
  await liveChild(db, episode.child_id)
  await write.bringBack('episode', id, version)
  const status = episode.status === 'cancelled' ? await statusBeforeCancelling(db, id) : episode.status
  await write.update('episode', id, 'latest', { status })
  const times = episodeTimes(episode)
  if (status === 'open' && !isBack(times)) await refuseSecondOpen(db, episode.child_id, times, id)
  await bringBackWithEpisode(scope, id)
  await ensureInterview(scope, { ...episode, status })
  // What was learnt of the child meanwhile passed it by.
  await refreshSnapshots(scope, episode.child_id)
  audit({
    action: 'episode.broughtBack',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref },
  })
  return { id, version: (await episodeRow(db, id)).version }
})

/** The status the episode had: an imported one may be closed without anybody having closed it. */
async function statusBeforeCancelling(db: ReadDatabase, id: string): Promise<'open' | 'closed'> {
  const changes = await db
    .selectFrom('history')
    .select(['before', 'after'])
    .where('record_id', '=', id)
    .orderBy('seq', 'desc')
    .execute()
  const cancelling = changes.find(({ after }) => statusIn(after) === 'cancelled')
  return statusIn(cancelling?.before ?? null) === 'closed' ? 'closed' : 'open'
}

function statusIn(json: string | null): unknown {
  return json === null ? undefined : (JSON.parse(json) as { status?: unknown }).status
}
