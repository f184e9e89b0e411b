import type { MissingFacts, ReturnFacts } from '../../../../shared/contract/episodes'
import { Refusal } from '../../../../shared/contract/errors'
import { timeProblems, type TimeProblem } from '../../../../shared/domain/episodes/span'
import type { EpisodeTimes } from '../../../../shared/domain/episodes/types'
import type { Instant } from '../../../../shared/domain/time/instant'
import type { EpisodeTable } from '../../database/schema/episodes'
import { InputProblems, refuseFuture } from '../inputProblems'

/** What a form says about an episode; either half may be missing. */
export interface EpisodeForm {
  readonly facts?: Partial<MissingFacts>
  readonly back?: Partial<ReturnFacts>
}

/** What the row held before: codes it has from a file may stay. */
type Held = Pick<
  EpisodeTable,
  'notice_source' | 'began' | 'return_mode' | 'not_returned_reason' | 'prevention_interview_mode'
>

/** Times that stand beside the episode's own: when people were told, and when they spoke to the child. */
const besideTimes = {
  facts: ['noticed', 'noticeReceived', 'policeToldAt'],
  back: ['preventionInterviewAt'],
} as const

/**
 * Answers from the lists and times that exist: what can be said without knowing the rest of the episode.
 *
 * @throws INVALID with every problem, IN_FUTURE
 */
export function checkForm({ facts = {}, back = {} }: EpisodeForm, held: Held | null, now: Instant): void {
  const problems = new InputProblems()
  problems.code('facts.noticeSource', 'noticeSource', facts.noticeSource, held?.notice_source)
  problems.code('facts.began', 'began', facts.began, held?.began)
  problems.code('facts.policeGrade', 'policeGrade', facts.policeGrade)
  problems.code('facts.councilRisk', 'councilRisk', facts.councilRisk)
  problems.code('back.returnMode', 'returnMode', back.returnMode, held?.return_mode)
  problems.code(
    'back.notReturnedReason',
    'notReturnedReason',
    back.notReturnedReason,
    held?.not_returned_reason,
  )
  problems.code(
    'back.preventionInterviewMode',
    'preventionMode',
    back.preventionInterviewMode,
    held?.prevention_interview_mode,
  )
  for (const field of ['lastSeen', 'left', ...besideTimes.facts] as const)
    problems.moment(`facts.${field}`, facts[field])
  for (const field of ['located', 'returned', ...besideTimes.back] as const)
    problems.moment(`back.${field}`, back[field])
  problems.throwIfAny()
  for (const field of besideTimes.facts) refuseFuture(`facts.${field}`, facts[field], now)
  for (const field of besideTimes.back) refuseFuture(`back.${field}`, back[field], now)
}

/** Where a time stands in the call's input. */
const pathOf: Readonly<Record<TimeProblem['field'], string>> = {
  left: 'facts.left',
  lastSeen: 'facts.lastSeen',
  startOverride: 'start',
  located: 'back.located',
  returned: 'back.returned',
}

/**
 * The episode's own times as they would stand after the save.
 *
 * @throws IN_FUTURE, ENDS_BEFORE_START, INVALID when the child was back before being found
 */
export function checkTimes(times: EpisodeTimes, now: Instant): void {
  const problems = timeProblems(times, now)
  const future = problems.find(({ kind }) => kind === 'inFuture')
  if (future !== undefined) throw new Refusal('IN_FUTURE', { field: pathOf[future.field] })
  if (problems.some(({ kind }) => kind === 'endsBeforeStart')) throw new Refusal('ENDS_BEFORE_START', {})
  const others = new InputProblems()
  for (const { field, message } of problems) others.add(pathOf[field], message)
  others.throwIfAny()
}
