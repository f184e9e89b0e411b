import { labelFor } from '../../../../../shared/codes'
import { isKnown, onDate, UNKNOWN, type Moment } from '../../../../../shared/domain/time/moment'
import type { LocalDate } from '../../../../../shared/domain/time/localDate'
import { localDateOf } from '../../../../../shared/domain/time/london'
import { plainDateWords } from '../../../../../shared/domain/time/words'
import type { MeetingTable } from '../../../database/schema/interviews'
import type { ReadDatabase } from '../../../database/types'
import { livesAtName } from '../../placements/onDay'
import { rowMoment } from '../../rowMoment'
import type { Viewing } from '../../viewing'
import { placementWords } from '../standing'
import { line, type Line } from './entry'

const dayOf = (day: LocalDate | null): Moment => (day === null ? UNKNOWN : onDate(day))

/** "to 9 May 2026"; nothing of one that holds now, which the timeline says itself. */
function endWords(ended: LocalDate | null): string | null {
  return ended === null ? null : `to ${plainDateWords(ended)}`
}

function isCurrent(ended: LocalDate | null, { today }: Viewing): boolean {
  return ended === null || ended >= today
}

/** Where the child lived. */
export async function placementLines(db: ReadDatabase, childId: string, viewing: Viewing): Promise<Line[]> {
  const rows = await db
    .selectFrom('placement')
    .leftJoin('place', 'place.id', 'placement.place_id')
    .select([
      'placement.id',
      'placement.version',
      'placement.created_at',
      'placement.started_on',
      'placement.ended_on',
      'placement.placement_type',
      'placement.postcode',
      livesAtName.as('place_name'),
    ])
    .where('placement.child_id', '=', childId)
    .where('placement.withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) =>
    line({
      kind: 'placement',
      id: row.id,
      version: row.version,
      when: onDate(row.started_on),
      recordedAt: row.created_at,
      title: placementWords(row),
      detail: endWords(row.ended_on),
      state: isCurrent(row.ended_on, viewing) ? 'now' : 'plain',
    }),
  )
}

/** Care and legal status. */
export async function statusLines(db: ReadDatabase, childId: string, viewing: Viewing): Promise<Line[]> {
  const rows = await db
    .selectFrom('status_period')
    .select(['id', 'version', 'created_at', 'started_on', 'ended_on', 'care_status', 'legal_status'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => {
    const legal = row.legal_status === null ? '' : `, ${labelFor('legalStatus', row.legal_status)}`
    return line({
      kind: 'status',
      id: row.id,
      version: row.version,
      when: onDate(row.started_on),
      recordedAt: row.created_at,
      title: `${labelFor('careStatus', row.care_status)}${legal}`,
      detail: endWords(row.ended_on),
      state: isCurrent(row.ended_on, viewing) ? 'now' : 'plain',
    })
  })
}

/** What everybody should know, from when to when. */
export async function flagLines(db: ReadDatabase, childId: string, viewing: Viewing): Promise<Line[]> {
  const rows = await db
    .selectFrom('child_flag')
    .select(['id', 'version', 'created_at', 'flag', 'started_on', 'ended_on'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) =>
    line({
      kind: 'flag',
      id: row.id,
      version: row.version,
      when: dayOf(row.started_on),
      recordedAt: row.created_at,
      title: labelFor('childFlag', row.flag),
      detail: endWords(row.ended_on),
      state: isCurrent(row.ended_on, viewing) ? 'now' : 'plain',
    }),
  )
}

/** Things to be done: at the day they are due, then at the day they were done. */
export async function actionLines(db: ReadDatabase, childId: string, viewing: Viewing): Promise<Line[]> {
  const rows = await db
    .selectFrom('action')
    .selectAll()
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => {
    const overdue = row.due_on !== null && row.due_on < viewing.today
    const waiting = row.type === 'none' ? 'plain' : overdue ? 'overdue' : 'due'
    return line({
      kind: 'action',
      id: row.id,
      version: row.version,
      when: dayOf(row.done_on ?? row.due_on),
      recordedAt: row.created_at,
      title: [labelFor('actionType', row.type), row.what].filter((word) => word !== null).join(': '),
      detail: row.done_on === null ? dueDetail(row.due_on, row.owner) : (row.outcome ?? 'Done'),
      state: row.done_on === null ? waiting : 'done',
      episodeId: row.episode_id,
      interviewId: row.interview_id,
    })
  })
}

function dueDetail(due: LocalDate | null, owner: string | null): string {
  const when = due === null ? 'To do, no day set' : `Due ${plainDateWords(due)}`
  return owner === null ? when : `${when}, ${owner}`
}

/** Strategy discussions, panels, reviews. */
export async function meetingLines(db: ReadDatabase, childId: string): Promise<Line[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map((row) => {
    // A meeting that was decided against has no time of its own: it stands on the day the decision was written down.
    const when =
      row.not_held_reason === null
        ? rowMoment({ at_at: row.at, at_precision: row.at_precision }, 'at')
        : onDate(localDateOf(row.created_at))
    return line({
      kind: 'meeting',
      id: row.id,
      version: row.version,
      when,
      recordedAt: row.created_at,
      title: labelFor('meetingType', row.type),
      detail: meetingDetail(row, isKnown(when)),
      episodeId: row.episode_id,
    })
  })
}

function meetingDetail(
  { decisions, not_held_reason }: Pick<MeetingTable, 'decisions' | 'not_held_reason'>,
  timeKnown: boolean,
): string | null {
  if (not_held_reason !== null) return `Not held: ${not_held_reason}`
  return decisions ?? (timeKnown ? null : 'Time not known')
}
