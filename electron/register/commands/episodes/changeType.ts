import { labelFor } from '../../../../shared/codes'
import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { endOf, startOf } from '../../../../shared/domain/episodes/span'
import { isBefore, isKnown, type Moment } from '../../../../shared/domain/time/moment'
import type { EpisodeTable, EpisodeTypeHistoryTable } from '../../database/schema/episodes'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { rowMoment } from '../../queries/rowMoment'
import { command } from '../../rpc/handlers'
import { InputProblems, refuseFuture } from '../inputProblems'
import { ensureInterview } from '../interviews/ensureInterview'
import type { Door } from '../runCommand'
import { openEpisode } from './openEpisode'

/**
 * The child turned from missing to away, or back, on the way. The history then tells every type the episode has had,
 * the first one too; the return writes adjoining rows from it.
 */
export const changeType = command(contract.episodes.changeType, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { id, version, type, from } = input
  const episode = await openEpisode(db, id)
  const steps = await typeSteps(db, id)
  checkTurn(episode, steps, input, now)
  if (steps.length === 0) await addStep(scope, id, episode.type, startOf(episodeTimes(episode)).at)
  await addStep(scope, id, type, from)
  const saved = await write.update('episode', id, version, { type })
  await ensureInterview(scope, { ...episode, type })
  audit({
    action: 'episode.typeChanged',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, before: episode.type, after: type },
  })
  return saved
})

/**
 * A child is never back before turning from missing to away: the return would write a row that ends before it starts.
 *
 * @throws INVALID
 */
export async function refuseEndBeforeTurn({ db }: Door, episode: EpisodeTable): Promise<void> {
  const steps = await typeSteps(db, episode.id)
  const last = steps.at(-1)
  const end = endOf(episodeTimes(episode))
  if (steps.length < 2 || last === undefined || end === null) return
  const problems = new InputProblems()
  const field = isKnown(rowMoment(episode, 'located')) && episode.type !== 'A' ? 'located' : 'returned'
  if (isBefore(end.at, rowMoment(last, 'from')))
    problems.add(
      `back.${field}`,
      `This is before the child turned to "${labelFor('episodeType', last.type)}". One of the two needs to change.`,
    )
  problems.throwIfAny()
}

type Step = Pick<EpisodeTypeHistoryTable, 'type' | 'from_at' | 'from_precision'>

function typeSteps(db: Door['db'], episodeId: string): Promise<Step[]> {
  return db
    .selectFrom('episode_type_history')
    .select(['type', 'from_at', 'from_precision'])
    .where('episode_id', '=', episodeId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
}

async function addStep({ write }: Door, episodeId: string, type: Step['type'], from: Moment): Promise<void> {
  await write.insert('episode_type_history', {
    episode_id: episodeId,
    type,
    from_at: from.at,
    from_precision: from.precision,
  })
}

function checkTurn(
  episode: EpisodeTable,
  steps: readonly Step[],
  { type, from }: { readonly type: Step['type']; readonly from: Moment },
  now: string,
): void {
  const problems = new InputProblems()
  problems.moment('from', from)
  if (!isKnown(from)) problems.add('from', 'Say when it changed; the day is enough.')
  if (type === episode.type) problems.add('type', 'The episode has this type already.')
  // A child who was missing stays one who was: turned to information only, nobody would offer the interview.
  else if (type === 'O')
    problems.add('type', 'A missing or away child is found or back; what was no absence at all is corrected.')
  problems.throwIfAny()
  refuseFuture('from', from, now)
  const times = episodeTimes(episode)
  const last = steps.at(-1)
  const after = last === undefined ? startOf(times).at : rowMoment(last, 'from')
  const end = endOf(times)
  if (isBefore(from, after)) throw new Refusal('ENDS_BEFORE_START', {})
  if (end !== null && isBefore(end.at, from)) problems.add('from', 'This is after the episode ended.')
  problems.throwIfAny()
}
