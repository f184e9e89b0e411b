import { labelFor } from '../../../../shared/codes'
import type { MeetingShape } from '../../../../shared/contract/meetings'
import { lineWords } from '../../../../shared/domain/repeats/questions'
import type { ActionTable, MeetingTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { withLabels } from '../children/labels'
import { rowMoment } from '../rowMoment'
import type { Viewing } from '../viewing'

/** Meetings as screens show them, with what they answer and what follows from them; in the order given. */
export async function meetingsShown(
  db: ReadDatabase,
  rows: readonly MeetingTable[],
  viewing: Viewing,
): Promise<MeetingShape[]> {
  const ids = rows.map(({ id }) => id)
  const labelled = await withLabels(db, rows, ({ child_id }) => child_id, viewing.today)
  const refs = await refsOf(
    db,
    rows.flatMap(({ episode_id }) => episode_id ?? []),
  )
  const answers = await answersByMeeting(db, ids)
  const actions = await actionsByMeeting(db, ids)
  return labelled.map(({ row, child }) => {
    const ref = refs.get(row.episode_id ?? '')
    return {
      id: row.id,
      version: row.version,
      child,
      episode: row.episode_id === null || ref === undefined ? null : { id: row.episode_id, ref },
      typeLabel: labelFor('meetingType', row.type),
      ...factsOf(row),
      answers: (answers.get(row.id) ?? []).map(({ asked }) => askedWords(asked, viewing)),
      ...actionCounts(actions.get(row.id) ?? []),
      withdrawnReason: row.withdrawn_at === null ? null : (row.withdrawn_reason ?? ''),
    }
  })
}

function factsOf(row: MeetingTable) {
  return {
    type: row.type,
    at: rowMoment({ at_at: row.at, at_precision: row.at_precision }, 'at'),
    attendees: row.attendees,
    decisions: row.decisions,
    notHeldReason: row.not_held_reason,
    discussionOffered: row.discussion_offered,
    actionsReviewed: row.actions_reviewed,
    alternativesConsidered: row.alternatives_considered,
  }
}

/** "two or more episodes", "harm recorded", "3 episodes in 90 days"; a trigger the council has removed since is said so. */
function askedWords(asked: string, { settings }: Viewing): string {
  if (asked === 'two_or_more') return 'two or more episodes'
  if (asked === 'harm') return 'harm recorded'
  const trigger = settings.repeatTriggers.find(({ id }) => asked === `trigger:${id}`)
  return trigger === undefined ? 'a trigger that is no longer used' : lineWords(trigger)
}

async function refsOf(db: ReadDatabase, episodeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inChunks(episodeIds, (ids) =>
    db.selectFrom('episode').select(['id', 'ref']).where('id', 'in', ids).execute(),
  )
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}

async function answersByMeeting(db: ReadDatabase, meetingIds: readonly string[]) {
  const rows = await inChunks(meetingIds, (ids) =>
    db
      .selectFrom('meeting_answer')
      .select(['meeting_id', 'asked'])
      .where('meeting_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  return groupBy(rows, ({ meeting_id }) => meeting_id)
}

async function actionsByMeeting(db: ReadDatabase, meetingIds: readonly string[]) {
  const rows = await inChunks(meetingIds, (ids) =>
    db
      .selectFrom('action')
      .select(['meeting_id', 'type', 'done_on'])
      .where('meeting_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute(),
  )
  return groupBy(rows, ({ meeting_id }) => meeting_id ?? '')
}

function actionCounts(rows: readonly Pick<ActionTable, 'type' | 'done_on'>[]) {
  const open = rows.filter(({ type, done_on }) => done_on === null && type !== 'none')
  return { actions: rows.length, openActions: open.length }
}
