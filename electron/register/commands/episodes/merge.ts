import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { isBack } from '../../../../shared/domain/episodes/span'
import type { EpisodeTable } from '../../database/schema/episodes'
import { missingColumns, returnColumns } from '../../queries/episodes/episodeFacts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { coveringInterviews } from '../../queries/interviews/coverage'
import { command, type CommandScope, type InputOf } from '../../rpc/handlers'
import { ensureInterview, withdrawEmpty } from '../interviews/ensureInterview'
import { moveRows, partsOf } from '../merging/moveParts'
import { takeApart } from '../merging/takeApart'
import { oneByOne } from '../oneByOne'
import type { Door } from '../runCommand'
import { checkForm, checkTimes } from './checkEpisode'
import { episodeRow, refuseSecondOpen } from './openEpisode'
import { snapshotIfMoved } from './snapshot'

type Merging = InputOf<typeof contract.episodes.merge>

/** Two records of one absence put together, in one command that can be taken back whole. */
export const mergeEpisodes = command(contract.episodes.merge, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { id, version, otherId, otherVersion, facts, back, reason } = input
  const kept = await countingEpisode(db, id)
  const other = await countingEpisode(db, otherId)
  if (id === otherId || kept.child_id !== other.child_id)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'of another child' })
  checkForm({ facts, back }, kept, now)
  const columns = { ...missingColumns(facts), ...returnColumns(back) }
  const after: EpisodeTable = { ...kept, ...columns }
  checkTimes(episodeTimes(after), now)
  await write.update('episode', id, version, { ...columns, ...(await snapshotIfMoved(db, kept, after)) })
  await firstNoticeAsFurther(scope, other)
  await movePartsOf(scope, other)
  await write.update('episode', otherId, otherVersion, { status: 'cancelled', duplicate_of: id })
  await write.withdraw('episode', otherId, 'latest', reason)
  const times = episodeTimes(after)
  if (after.status === 'open' && !isBack(times)) await refuseSecondOpen(db, kept.child_id, times, id)
  await ensureInterview(scope, after)
  audit({
    action: 'episode.merged',
    subject: { kind: 'child', id: kept.child_id },
    detail: { episodeId: id, ref: kept.ref, other: other.ref, reason },
  })
  return { id, version: (await episodeRow(db, id)).version }
})

/** Takes the merge apart again, whoever made it, as long as nothing it left was changed. */
export const takeEpisodesApart = command(contract.episodes.takeMergeApart, async (scope) => {
  const { id, otherId } = scope.input
  const kept = await episodeRow(scope.db, id)
  await takeApart(scope, { table: 'episode', command: 'episodes.merge', keptId: id, otherId })
  scope.audit({
    action: 'episode.mergeTakenApart',
    subject: { kind: 'child', id: kept.child_id },
    detail: { episodeId: id, ref: kept.ref, otherId },
  })
  return {}
})

async function countingEpisode(db: Door['db'], id: string): Promise<EpisodeTable> {
  const row = await episodeRow(db, id)
  if (row.status === 'cancelled' || row.withdrawn_at !== null)
    throw new Refusal('WRONG_STATE', { what: 'episode', state: 'cancelled' })
  return row
}

/** What the other record began with is a notice of the absence like any further one. */
async function firstNoticeAsFurther(
  { write, input }: CommandScope<Merging>,
  other: EpisodeTable,
): Promise<void> {
  const { notice_source, police_ref, circumstances, notice_received_at, last_seen_by } = other
  const said = [notice_source, police_ref, circumstances, notice_received_at, last_seen_by]
  if (said.every((value) => value === null)) return
  await write.insert('notice', {
    episode_id: input.id,
    received_at: notice_received_at,
    received_precision: other.notice_received_precision,
    source_code: notice_source,
    reference: police_ref,
    said: [`Recorded as ${other.ref}.`, circumstances].filter(Boolean).join(' '),
  })
}

/**
 * Notices, grades, who was told, actions, sharing and the like. The history of the type stays: it tells how the other
 * record was, not the kept one.
 */
async function movePartsOf(scope: CommandScope<Merging>, other: EpisodeTable): Promise<void> {
  const { id } = scope.input
  await withdrawEmpty(scope, other.id, 'Its episode was put together with another')
  await moveInterviews(scope, other.id)
  const parts = await partsOf(scope.db, 'episode', ['episode', 'episode_type_history', 'interview_episode'])
  await oneByOne(parts, (part) => moveRows(scope, part, other.id, id))
}

/** The other record's interviews are about the kept one now; an empty one of its own makes room for them. */
async function moveInterviews(scope: CommandScope<Merging>, otherId: string): Promise<void> {
  const { db, write, input } = scope
  const moving = (await coveringInterviews(db, [otherId])).get(otherId) ?? []
  if (moving.length === 0) return
  await withdrawEmpty(scope, input.id, 'Covered by another interview')
  await oneByOne(moving, async ({ interviewId }) => {
    const links = await db
      .selectFrom('interview_episode')
      .select(['id', 'episode_id', 'withdrawn_at'])
      .where('interview_id', '=', interviewId)
      .where('episode_id', 'in', [otherId, input.id])
      .execute()
    const mine = links.find(({ episode_id }) => episode_id === input.id)
    const its = links.find(({ episode_id }) => episode_id === otherId)
    if (its === undefined) return
    if (mine === undefined) {
      await write.update('interview_episode', its.id, 'latest', { episode_id: input.id })
      return
    }
    // An interview covers an episode once.
    if (mine.withdrawn_at !== null) await write.bringBack('interview_episode', mine.id, 'latest')
    await write.withdraw('interview_episode', its.id, 'latest', 'Put together with another episode')
  })
}
