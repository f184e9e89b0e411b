import { contract } from '../../../../shared/contract'
import type { MeetingFacts } from '../../../../shared/contract/meetings'
import { Refusal } from '../../../../shared/contract/errors'
import { isKnown, UNKNOWN } from '../../../../shared/domain/time/moment'
import type { MeetingTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { questionsOf } from '../../queries/meetings/questions'
import { rowMoment } from '../../queries/rowMoment'
import { viewingAt } from '../../queries/viewing'
import { command, type InputOf } from '../../rpc/handlers'
import { liveChild } from '../children/childRow'
import { episodeRow } from '../episodes/openEpisode'
import { InputProblems, refuseFuture } from '../inputProblems'
import { oneByOne } from '../oneByOne'
import type { RowPatch } from '../rowShapes'

type AddForm = InputOf<typeof contract.meetings.add>

/** A meeting, or why there was none, with the questions it answers. */
export const addMeeting = command(contract.meetings.add, async ({ input, db, write, audit, now }) => {
  const { childId, episodeId, facts, answers, draftId } = input
  checkFacts(facts, null)
  refuseFuture('facts.at', facts.at, now)
  await liveChild(db, childId)
  if (episodeId !== null) await refuseOthersEpisode(db, episodeId, childId)
  await refuseUnasked(db, input, now)
  const saved = await write.insert('meeting', {
    ...columnsOf(facts),
    type: facts.type,
    at_precision: facts.at.precision,
    child_id: childId,
    episode_id: episodeId,
  })
  await oneByOne(answers, (answer) =>
    write.insert('meeting_answer', {
      meeting_id: saved.id,
      episode_id: answer.episodeId,
      asked: answer.asked,
    }),
  )
  if (draftId !== null) await write.endDraft(draftId)
  audit({
    action: 'meeting.added',
    subject: { kind: 'child', id: childId },
    detail: { id: saved.id, type: facts.type, held: facts.notHeldReason === null },
  })
  return saved
})

/** When, who, what was decided; or that it was not held after all, and why. */
export const changeMeeting = command(contract.meetings.change, async ({ input, db, write, audit, now }) => {
  const { id, version, facts, draftId } = input
  const row = await meetingRow(db, id)
  checkFacts({ ...heldFacts(row), ...facts }, row)
  refuseFuture('facts.at', facts.at, now)
  const saved = await write.update('meeting', id, version, columnsOf(facts))
  if (draftId !== null) await write.endDraft(draftId)
  audit({ action: 'meeting.changed', subject: { kind: 'child', id: row.child_id }, detail: { id } })
  return saved
})

/** Recorded in error: kept with the reason, and what it answered is asked for again. */
export const withdrawMeeting = command(contract.meetings.withdraw, async ({ input, db, write, audit }) => {
  const { id, version, reason } = input
  const row = await meetingRow(db, id)
  const saved = await write.withdraw('meeting', id, version, reason)
  audit({ action: 'meeting.withdrawn', subject: { kind: 'child', id: row.child_id }, detail: { id, reason } })
  return saved
})

/** A withdrawn meeting counts again, with what it answered. */
export const bringBackMeeting = command(contract.meetings.bringBack, async ({ input, db, write, audit }) => {
  const { id, version } = input
  const row = await meetingRow(db, id)
  const saved = await write.bringBack('meeting', id, version)
  audit({ action: 'meeting.broughtBack', subject: { kind: 'child', id: row.child_id }, detail: { id } })
  return saved
})

async function meetingRow(db: ReadDatabase, id: string): Promise<MeetingTable> {
  const row = await db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Refusal('NOT_FOUND', { what: 'meeting' })
  return row
}

/** What a row holds of the facts a check looks at. */
function heldFacts(row: MeetingTable): Pick<MeetingFacts, 'type' | 'at' | 'decisions' | 'notHeldReason'> {
  return {
    type: row.type,
    at: rowMoment({ at_at: row.at, at_precision: row.at_precision }, 'at'),
    decisions: row.decisions,
    notHeldReason: row.not_held_reason,
  }
}

/** A row's own values, as its form would check them. @throws INVALID */
export function checkMeetingRow(row: MeetingTable, held: MeetingTable): void {
  checkFacts(heldFacts(row), held)
}

/**
 * Held with a day and what came of it, or not held with the reason: one or the other, so that nobody reads a meeting out
 * of an empty record.
 *
 * @throws INVALID
 */
function checkFacts(
  { type, at, decisions, notHeldReason }: Pick<MeetingFacts, 'type' | 'at' | 'decisions' | 'notHeldReason'>,
  held: MeetingTable | null,
): void {
  const problems = new InputProblems()
  problems.code('facts.type', 'meetingType', type, held?.type)
  problems.moment('facts.at', at)
  if (blankAsNull(notHeldReason) !== null) {
    if (isKnown(at))
      problems.add('facts.at', 'Either it was held then, or there was none: take one of the two away.')
  } else {
    if (!isKnown(at))
      problems.add('facts.at', 'Say when it was held; the day is enough. Or say why there was none.')
    if (blankAsNull(decisions) === null)
      problems.add('facts.decisions', 'Say what was looked at and decided.')
  }
  problems.throwIfAny()
}

function columnsOf(facts: Partial<MeetingFacts>): RowPatch<'meeting'> {
  const text = (value: string | null | undefined) => (value === undefined ? undefined : blankAsNull(value))
  const notHeld = blankAsNull(facts.notHeldReason ?? null) !== null
  const at = notHeld ? UNKNOWN : facts.at
  return {
    type: facts.type,
    at: at?.at,
    at_precision: at?.precision,
    attendees: text(facts.attendees),
    decisions: text(facts.decisions),
    not_held_reason: text(facts.notHeldReason),
    discussion_offered: facts.discussionOffered,
    actions_reviewed: facts.actionsReviewed,
    alternatives_considered: facts.alternativesConsidered,
  }
}

/** A meeting about one child never hangs on another child's episode. */
async function refuseOthersEpisode(db: ReadDatabase, episodeId: string, childId: string): Promise<void> {
  const episode = await episodeRow(db, episodeId)
  if (episode.child_id !== childId) throw new Refusal('NOT_FOUND', { what: 'episode' })
}

/** Only what is asked for can be answered. @throws WRONG_STATE when a colleague answered it first */
async function refuseUnasked(db: ReadDatabase, { childId, answers }: AddForm, now: string): Promise<void> {
  if (answers.length === 0) return
  const open = (await questionsOf(db, [childId], await viewingAt(db, now))).get(childId) ?? []
  const isOpen = ({ asked, episodeId }: AddForm['answers'][number]) =>
    open.some((question) => question.asked === asked && question.episodeId === episodeId)
  if (!answers.every(isOpen))
    throw new Refusal('WRONG_STATE', { what: 'question', state: 'answered already' })
}

function blankAsNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim()
}
