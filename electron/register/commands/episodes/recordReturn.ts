import { contract } from '../../../../shared/contract'
import type { ReturnFacts } from '../../../../shared/contract/episodes'
import { isBack } from '../../../../shared/domain/episodes/span'
import { localDateOf } from '../../../../shared/domain/time/london'
import { isKnown, localDateOfMoment, type Moment } from '../../../../shared/domain/time/moment'
import type { EpisodeTable } from '../../database/schema/episodes'
import { returnColumns } from '../../queries/episodes/episodeFacts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { command } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import { ensureInterview } from '../interviews/ensureInterview'
import { saveNamings } from '../persons/nameInForm'
import type { ExpectedVersion, SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'
import { refuseEndBeforeTurn } from './changeType'
import { checkForm, checkTimes } from './checkEpisode'
import { openEpisode, refuseSecondOpen } from './openEpisode'
import { saysReturn } from './returnSaid'

/** The child is back, or found; the same form corrects a return while the episode is open. */
export const recordReturn = command(contract.episodes.recordReturn, async (scope) => {
  const { input, db, write, audit } = scope
  const { id, version, back, named, draftId } = input
  const episode = await openEpisode(db, id)
  const saved = await saveReturn(scope, episode, version, back)
  await saveNamings(scope, { childId: episode.child_id, episodeId: id, interviewId: null }, named)
  if (draftId !== null) await write.endDraft(draftId)
  audit({
    action: 'episode.returned',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, back: isBack(episodeTimes(saved.row)) },
  })
  return { id, version: saved.version, interviewId: saved.interviewId }
})

/** A saved return: the row as it is now, and the interview it made. */
export interface SavedReturn extends SavedRow {
  readonly row: EpisodeTable
  readonly interviewId: string | null
}

/**
 * Writes a return to an episode and makes its interview record. An episode from before Homeward whose child came back
 * only now is Homeward's own from here on: its interview can be offered.
 *
 * @throws INVALID, IN_FUTURE, ENDS_BEFORE_START, OPEN_EPISODE_EXISTS, STALE
 */
export async function saveReturn(
  door: Door,
  episode: EpisodeTable,
  version: ExpectedVersion,
  back: Partial<ReturnFacts>,
): Promise<SavedReturn> {
  checkForm({ back }, episode, door.now)
  const columns = { ...returnColumns(back), still_missing_question: 0 }
  const row = { ...episode, ...columns }
  refuseNothingSaid(episode, back)
  const times = episodeTimes(row)
  checkTimes(times, door.now)
  await refuseEndBeforeTurn(door, row)
  if (!isBack(times)) await refuseSecondOpen(door.db, episode.child_id, times, episode.id)
  const live = row.before_homeward === 1 && isSinceImport(times.returned, times.located, episode)
  const adopted = live ? { before_homeward: 0 } : {}
  const saved = await door.write.update('episode', episode.id, version, { ...columns, ...adopted })
  const after = { ...row, ...adopted }
  return { ...saved, row: after, interviewId: await ensureInterview(door, after) }
}

/** A correction may blank what was said before; a first return must say something. */
function refuseNothingSaid(episode: EpisodeTable, back: Partial<ReturnFacts>): void {
  const before = episodeTimes(episode)
  if (saysReturn(back) || isBack(before) || isKnown(before.located)) return
  const problems = new InputProblems()
  problems.add('back.returned', 'Say when the child was back or found, or that the time is not known.')
  problems.throwIfAny()
}

/** Whether the child came back, or was found, on the day of the import or later: in Homeward's own time. */
function isSinceImport(returned: Moment, located: Moment, episode: EpisodeTable): boolean {
  const day = localDateOfMoment(isKnown(returned) ? returned : located)
  return day !== null && day >= localDateOf(episode.created_at)
}
