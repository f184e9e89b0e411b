import type { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { endOf, isBack, startOf } from '../../../../shared/domain/episodes/span'
import type { EpisodeTimes } from '../../../../shared/domain/episodes/types'
import { isBefore } from '../../../../shared/domain/time/moment'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import type { InputOf } from '../../rpc/handlers'
import { InputProblems } from '../inputProblems'
import type { Door } from '../runCommand'
import { openEpisode } from './openEpisode'
import { saveAnsweredReturn } from './stillMissing'

type Between = NonNullable<InputOf<typeof contract.episodes.recordMissing>['between']>

/**
 * Closes the gap before a new episode: the return of the open one, in the same command, so that the child never stands
 * with two episodes and never, for a moment, with none.
 *
 * @param next times of the episode about to be recorded
 * @throws NOT_FOUND, WRONG_STATE, STALE, INVALID (fields begin with `between.`)
 */
export async function recordReturnBetween(
  door: Door,
  childId: string,
  { episodeId, version, back }: Between,
  next: EpisodeTimes,
  session: { readonly user: { readonly id: string } },
): Promise<void> {
  const episode = await openEpisode(door.db, episodeId)
  if (episode.child_id !== childId) throw new Refusal('NOT_FOUND', { what: 'episode' })
  const saved = await saveAnsweredReturn(door, episode, version, back, session).catch(asBetween)
  const times = episodeTimes(saved.row)
  const problems = new InputProblems()
  if (!isBack(times))
    problems.add(
      'between.returned',
      'Say when the child came back in between, or that the time is not known.',
    )
  const left = startOf(next).at
  if (isBefore(left, times.returned) || isBefore(left, endOf(times)?.at ?? times.returned))
    problems.add('between.returned', 'This is after the child left again. One of the two needs to change.')
  problems.throwIfAny()
  door.audit({
    action: 'episode.returned',
    subject: { kind: 'child', id: childId },
    detail: { episodeId, ref: episode.ref, back: true, between: true },
  })
}

/** The form asks for the return in between beside its own "back": a refusal must name the right box. */
function asBetween(error: unknown): never {
  if (!(error instanceof Refusal)) throw error
  const here = (field: string) => field.replace(/^back\./, 'between.')
  if (error.code === 'ENDS_BEFORE_START') {
    const problems = new InputProblems()
    problems.add('between.returned', 'This is before the open episode began. One of the two needs to change.')
    problems.throwIfAny()
  }
  const { facts } = error as Refusal<'INVALID' | 'IN_FUTURE'>
  if ('problems' in facts)
    throw new Refusal('INVALID', {
      problems: facts.problems.map((problem) => ({ ...problem, field: here(problem.field) })),
    })
  if (error.code === 'IN_FUTURE' && 'field' in facts)
    throw new Refusal('IN_FUTURE', { field: here(facts.field) })
  throw error
}
