import { contract } from '../../../../shared/contract'
import type { ReturnFacts } from '../../../../shared/contract/episodes'
import { Refusal } from '../../../../shared/contract/errors'
import { isBack } from '../../../../shared/domain/episodes/span'
import type { EpisodeTable } from '../../database/schema/episodes'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { command } from '../../rpc/handlers'
import type { Door } from '../runCommand'
import { openEpisode } from './openEpisode'
import { saveReturn, type SavedReturn } from './recordReturn'

/**
 * Answers the one question an open row of last year's return leaves. Still missing: the episode goes on as Homeward's
 * own, on Missing now. Back: it ends, and is closed when the child came back before Homeward.
 */
export const answerStillMissing = command(contract.episodes.answerStillMissing, async (scope) => {
  const { input, db, write, audit } = scope
  const { id, version, stillMissing, back } = input
  const episode = await openEpisode(db, id)
  if (episode.still_missing_question !== 1)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'answered already' })
  audit({
    action: 'episode.stillMissingAnswered',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, stillMissing },
  })
  if (stillMissing)
    return write.update('episode', id, version, { still_missing_question: 0, before_homeward: 0 })
  const saved = await saveAnsweredReturn(scope, episode, version, back ?? {}, scope.session)
  return { id, version: saved.version }
})

/**
 * A return that also answers the question of a row open in last year's return: a child who came back before Homeward
 * leaves no episode to be worked on, so that one is closed.
 */
export async function saveAnsweredReturn(
  door: Door,
  episode: EpisodeTable,
  version: number,
  back: Partial<ReturnFacts>,
  { user }: { readonly user: { readonly id: string } },
): Promise<SavedReturn> {
  const saved = await saveReturn(door, episode, version, back)
  if (saved.row.before_homeward === 0 || !isBack(episodeTimes(saved.row))) return saved
  const closed = await door.write.update('episode', episode.id, 'latest', {
    status: 'closed',
    closed_at: door.now,
    closed_by: user.id,
  })
  return { ...saved, ...closed, row: { ...saved.row, status: 'closed' } }
}
