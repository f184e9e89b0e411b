import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isBack } from '../../../../shared/domain/episodes/span'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { command } from '../../rpc/handlers'
import { openEpisode } from './openEpisode'
import { saveReturn } from './recordReturn'

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
  const saved = await saveReturn(scope, episode, version, back ?? {})
  if (saved.row.before_homeward === 0 || !isBack(episodeTimes(saved.row)))
    return { id, version: saved.version }
  return write.update('episode', id, 'latest', {
    status: 'closed',
    closed_at: scope.now,
    closed_by: scope.session.user.id,
  })
})
