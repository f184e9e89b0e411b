import { contract } from '../../../../shared/contract'
import type { NoticeFacts } from '../../../../shared/contract/episodes'
import { Refusal } from '../../../../shared/contract/errors'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { command } from '../../rpc/handlers'
import { InputProblems, refuseFuture } from '../inputProblems'
import type { NewRow, SavedRow } from '../rowShapes'
import type { Door } from '../runCommand'
import { openEpisode } from './openEpisode'

/** The same absence told again: one more notice, never one more episode (practice.md 13.3). */
export const addNotice = command(contract.episodes.addNotice, async (scope) => {
  const { input, write } = scope
  const { id, notice, draftId } = input
  const saved = await writeNotice(scope, id, notice)
  if (draftId !== null) await write.endDraft(draftId)
  return saved
})

/** @throws INVALID, IN_FUTURE, NOT_FOUND, WRONG_STATE when the episode is closed or cancelled */
export async function writeNotice(door: Door, id: string, notice: NoticeFacts): Promise<SavedRow> {
  const { db, write, audit, now } = door
  checkNotice(notice, now)
  const episode = await openEpisode(db, id)
  const saved = await write.insert('notice', { episode_id: id, ...noticeColumns(notice) })
  await stillMissingAfterAll(door, episode)
  audit({
    action: 'episode.noticeAdded',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, noticeId: saved.id },
  })
  return saved
}

/** A notice that belongs elsewhere, or was typed twice; kept, with the reason. */
export const withdrawNotice = command(
  contract.episodes.withdrawNotice,
  async ({ input, db, write, audit }) => {
    const { id, version, reason } = input
    const childId = await childOfNotice(db, id)
    const saved = await write.withdraw('notice', id, version, reason)
    audit({
      action: 'episode.noticeWithdrawn',
      subject: { kind: 'child', id: childId },
      detail: { id, reason },
    })
    return saved
  },
)

/** A withdrawn notice counts again. */
export const bringBackNotice = command(
  contract.episodes.bringBackNotice,
  async ({ input, db, write, audit }) => {
    const { id, version } = input
    const childId = await childOfNotice(db, id)
    const saved = await write.bringBack('notice', id, version)
    audit({ action: 'episode.noticeBroughtBack', subject: { kind: 'child', id: childId }, detail: { id } })
    return saved
  },
)

/** The columns of a notice; an empty line is no answer. */
function noticeColumns(notice: NoticeFacts): Omit<NewRow<'notice'>, 'episode_id'> {
  return {
    received_at: notice.received.at,
    received_precision: notice.received.precision,
    source_code: blankAsNull(notice.source),
    told_by: blankAsNull(notice.toldBy),
    reference: blankAsNull(notice.reference),
    said: blankAsNull(notice.said),
  }
}

/** Somebody reports the child missing now: that answers "still missing?" of a row open in last year's return. */
async function stillMissingAfterAll({ write }: Door, episode: EpisodeTable): Promise<void> {
  if (episode.still_missing_question === 1)
    await write.update('episode', episode.id, 'latest', { still_missing_question: 0, before_homeward: 0 })
}

function checkNotice({ received, source }: NoticeFacts, now: string): void {
  const problems = new InputProblems()
  problems.code('notice.source', 'noticeSource', blankAsNull(source))
  problems.moment('notice.received', received)
  problems.throwIfAny()
  refuseFuture('notice.received', received, now)
}

function blankAsNull(value: string | null): string | null {
  return value === '' ? null : value
}

async function childOfNotice(db: ReadDatabase, noticeId: string): Promise<string> {
  const row = await db
    .selectFrom('notice')
    .innerJoin('episode', 'episode.id', 'notice.episode_id')
    .select('episode.child_id')
    .where('notice.id', '=', noticeId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'notice' })
  return row.child_id
}
