import { contract } from '../../../../shared/contract'
import type { MissingFacts } from '../../../../shared/contract/episodes'
import { startOf } from '../../../../shared/domain/episodes/span'
import { localDateOf } from '../../../../shared/domain/time/london'
import { isKnown, localDateOfMoment, UNKNOWN, type Moment } from '../../../../shared/domain/time/moment'
import { EpisodeRefs } from '../../exchange/import/episodeRefs'
import { missingColumns, returnColumns, type EpisodeColumns } from '../../queries/episodes/episodeFacts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { standingOn } from '../../queries/episodes/statusAtStart'
import { command, type InputOf, type OutputOf } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { InputProblems } from '../inputProblems'
import { ensureInterview } from '../interviews/ensureInterview'
import { saveNamings } from '../persons/nameInForm'
import type { NewRow } from '../rowShapes'
import type { Door, Writable } from '../runCommand'
import { recordReturnBetween } from './cameBackBetween'
import { checkForm, checkTimes } from './checkEpisode'
import { addGrades, checkRationale } from './grades'
import { refuseSecondOpen } from './openEpisode'
import { saysReturn } from './returnSaid'

type MissingForm = InputOf<typeof contract.episodes.recordMissing>

/** Records that a child is missing, with what is known; "already back" in the same form. */
export const recordMissing = command(contract.episodes.recordMissing, async (scope) =>
  recordNewEpisode(scope, scope.input),
)

/**
 * Writes a new episode with its grades and its interview record; of a sheet keyed in one go, one line.
 *
 * @throws INVALID, IN_FUTURE, ENDS_BEFORE_START, OPEN_EPISODE_EXISTS, NOT_FOUND, WRONG_STATE
 */
export async function recordNewEpisode(
  scope: Door & Pick<Writable, 'session'>,
  input: MissingForm,
): Promise<OutputOf<typeof contract.episodes.recordMissing>> {
  const { db, write, audit, now } = scope
  const { childId, facts, back, between, draftId } = input
  checkForm({ facts, back: back ?? {} }, null, now)
  checkEnough(input)
  checkRationale(facts)
  await liveChild(db, childId)
  const columns = newEpisode(input)
  const times = episodeTimes(columns)
  checkTimes(times, now)
  if (between !== null) await recordReturnBetween(scope, childId, between, times, scope.session)
  await refuseSecondOpen(db, childId, times, null)

  const today = localDateOf(now)
  const startDay = localDateOfMoment(startOf(times).at) ?? today
  const standing = await standingOn(db, childId, startDay)
  const ref = await new EpisodeRefs(db).next(startDay.slice(0, 4))
  const saved = await write.insert('episode', {
    ...columns,
    child_id: childId,
    ref,
    placement_id: standing.placementId,
    status_at_start: JSON.stringify(standing.status),
  })
  await addGrades(scope, saved.id, facts, facts.noticeReceived ?? UNKNOWN)
  await saveNamings(scope, { childId, episodeId: saved.id, interviewId: null }, input.named)
  const interviewId = await ensureInterview(scope, { ...columns, id: saved.id, child_id: childId })
  if (draftId !== null) await write.endDraft(draftId)
  audit({
    action: 'episode.recorded',
    subject: { kind: 'child', id: childId },
    detail: { episodeId: saved.id, ref, type: facts.type, back: back !== null },
  })
  return { ...saved, ref, interviewId }
}

/** A time or "not known yet", and with "already back" something that says so. @throws INVALID */
function checkEnough({ facts, timeNotKnownYet, back }: MissingForm): void {
  const problems = new InputProblems()
  const times: readonly (Moment | undefined)[] = [facts.left, facts.lastSeen, facts.noticed]
  if (!timeNotKnownYet && !times.some((time) => isKnown(time ?? UNKNOWN)))
    problems.add('facts.left', 'Give one time (the day is enough), or say that it is not known yet.')
  if (back !== null && !saysReturn(back))
    problems.add('back.returned', 'Say when the child was back or found, or that the time is not known.')
  problems.throwIfAny()
}

const nothingKnown = {
  left_at: null,
  left_precision: 'unknown',
  last_seen_at: null,
  last_seen_precision: 'unknown',
  start_override_at: null,
  start_override_precision: 'unknown',
  located_at: null,
  located_precision: 'unknown',
  returned_at: null,
  returned_precision: 'unknown',
  return_mode: null,
  not_returned_reason: null,
} as const satisfies EpisodeColumns

/** The row as it will be saved, so that the rules see what the register will hold. */
function newEpisode({ facts, back }: MissingForm) {
  return {
    ...nothingKnown,
    prevention_interview: 'not_known',
    ...missingColumns(facts satisfies Partial<MissingFacts>),
    ...(back === null ? {} : returnColumns(back)),
    type: facts.type,
    status: 'open',
    before_homeward: 0,
    still_missing_question: 0,
  } as const satisfies Omit<NewRow<'episode'>, 'ref' | 'child_id'>
}
