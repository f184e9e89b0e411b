import { labelFor, type CodeListName } from '../../../../shared/codes'
import { Refusal } from '../../../../shared/contract/errors'
import { groupLabel } from '../../../../shared/domain/episodes/group'
import { startOf } from '../../../../shared/domain/episodes/span'
import { earliest, exactly, type Moment } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords } from '../../../../shared/domain/time/words'
import { preventionWords } from '../../../../shared/text/preventionWords'
import type { EpisodeTable } from '../../database/schema/episodes'
import type { ReadDatabase } from '../../database/types'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { gradeLabel, gradesOf } from '../../queries/episodes/grades'
import { childDob, clockOf, groupOfRow } from '../../queries/episodes/listRows'
import { noticesOf } from '../../queries/episodes/notices'
import { careStatusOf, placementOf, typeHistory } from '../../queries/episodes/page'
import { preventionOf } from '../../queries/episodes/prevention'
import { coveringInterviews, outcomeOf, recordedOutcome } from '../../queries/interviews/coverage'
import { offersOf } from '../../queries/interviews/offers'
import { liveInterview } from '../../queries/interviews/page'
import { workerOf } from '../../queries/interviews/workerOf'
import { linesOfEpisode } from '../../queries/notifications/ofEpisode'
import { rowMoment } from '../../queries/rowMoment'
import type { Viewing } from '../../queries/viewing'
import { readChild } from '../caseSummary/read/child'
import type { Said } from '../kit/said'
import type { CaredSaid } from '../removing/care'
import type { EpisodeRecordData, RecordNotice } from './data'

const answers = { yes: 'Yes', no: 'No', not_known: null } as const

function coded(list: CodeListName, code: string | null): string | null {
  return code === null ? null : labelFor(list, code)
}

/**
 * One episode with all that belongs to it, by reading alone.
 *
 * @throws NOT_FOUND when the episode is not this child's
 */
export async function readEpisodeRecord(
  db: ReadDatabase,
  which: { readonly childId: string; readonly episodeId: string },
  viewing: Viewing,
): Promise<EpisodeRecordData> {
  const row = await db
    .selectFrom('episode')
    .selectAll()
    .select(childDob)
    .where('id', '=', which.episodeId)
    .where('child_id', '=', which.childId)
    .executeTakeFirst()
  const child = row === undefined ? null : await readChild(db, row.child_id, viewing)
  if (row === undefined || child === null) throw new Refusal('NOT_FOUND', { what: 'episode' })
  const covering = (await coveringInterviews(db, [row.id])).get(row.id) ?? []
  const cancelled = row.status === 'cancelled' || row.withdrawn_at !== null
  return {
    now: viewing.now,
    id: row.id,
    child,
    ref: row.ref,
    cancelled: cancelled ? await cancelledWords(db, row) : null,
    standing: [
      ['Counted under', groupLabel(groupOfRow(row, viewing).group)],
      ['Why counted there', row.group_override_reason, 'free'],
      ['Care status then', careStatusOf(row)],
      ['Lived at', await placementOf(db, row.placement_id), 'not_to_parent'],
      ['Responsible authority', child.responsibleAuthority],
    ],
    types: (await typeHistory(db, row.id)).map(({ type, from }) => ({
      type: labelFor('episodeType', type),
      from,
    })),
    times: timesOf(row),
    circumstances: circumstancesOf(row),
    police: policeOf(row),
    grades: ((await gradesOf(db, [row.id])).get(row.id) ?? []).map(({ givenBy, code, at, rationale }) => ({
      by: givenBy === 'police' ? 'Police' : 'Council',
      grade: gradeLabel(givenBy, code) ?? code,
      at,
      why: rationale,
    })),
    notices: await allNotices(db, row),
    ...(await linesOfEpisode(db, row, viewing)),
    back: backOf(row, viewing),
    interviews: await interviewsOf(
      db,
      covering.map(({ interviewId }) => interviewId),
    ),
    clock: clockOf(row, recordedOutcome(covering), viewing).words,
    closed: row.closed_at === null ? null : exactWords(exactly(row.closed_at)),
  }
}

/** "Cancelled Thu 19 Nov 2026, 10:00, by Sam Taylor: entered twice". */
async function cancelledWords(
  db: ReadDatabase,
  { withdrawn_at: at, withdrawn_by: by, withdrawn_reason: reason }: EpisodeTable,
): Promise<string> {
  const who =
    by === null
      ? undefined
      : await db.selectFrom('user').select('name').where('id', '=', by).executeTakeFirst()
  const when = at === null ? '' : ` ${exactWords(exactly(at))}`
  const words = `Cancelled${when}${who === undefined ? '' : `, by ${who.name}`}`
  return reason === null || reason === '' ? words : `${words}: ${reason}`
}

function isBefore(one: Moment, other: Moment): boolean {
  const [first, second] = [earliest(one, 0), earliest(other, 0)]
  return first !== null && second !== null && first < second
}

function timesOf(row: EpisodeTable): EpisodeRecordData['times'] {
  const start = startOf(episodeTimes(row))
  const at = (
    label: string,
    name: 'last_seen' | 'left' | 'noticed' | 'notice_received',
    more: string | null,
    why?: string,
  ) => ({
    label,
    at: rowMoment(row, name),
    more,
    ...(why === undefined ? {} : { why }),
  })
  const council = at('Reached the council', 'notice_received', coded('noticeSource', row.notice_source))
  const police = {
    label: 'Police told',
    at: rowMoment(row, 'police_told'),
    more: row.police_told_by === null ? null : `by ${row.police_told_by}`,
  }
  return [
    at('Last seen', 'last_seen', row.last_seen_by === null ? null : `by ${row.last_seen_by}`, 'third_party'),
    at('Left', 'left', null),
    { label: 'Counted as begun', at: start.at, more: row.start_override_reason ?? start.why },
    at('Noticed', 'noticed', null),
    ...(isBefore(police.at, council.at) ? [police, council] : [council, police]),
    {
      label: 'Found',
      at: rowMoment(row, 'located'),
      more: [row.located_place, row.located_by === null ? null : `by ${row.located_by}`]
        .filter((part) => part !== null)
        .join(', '),
      why: 'third_party',
    },
    { label: 'Back', at: rowMoment(row, 'returned'), more: row.return_place, why: 'not_to_parent' },
  ]
}

function circumstancesOf(row: EpisodeTable): CaredSaid[] {
  return [
    ['How it began', coded('began', row.began)],
    ['Circumstances', row.circumstances, 'free'],
    ['Clothing', row.clothing],
    ['Said where', row.said_where, 'third_party'],
    ['Thought to be with', row.thought_with, 'third_party'],
    ['Has a phone', answers[row.has_phone]],
    ['Has money', answers[row.has_money]],
    ['Has medication', answers[row.has_medication]],
  ]
}

function policeOf(row: EpisodeTable): CaredSaid[] {
  return [
    ['Police told', answers[row.police_told]],
    ['Why not', row.police_not_told_reason, 'free'],
    ['How', coded('notificationMethod', row.police_told_method)],
    ['Reference', row.police_ref],
    ['Force', row.police_force],
  ]
}

function backOf(row: EpisodeTable, { now }: Viewing): Said[] {
  return [
    ['How the child came back', coded('returnMode', row.return_mode)],
    ['Did not come back', coded('notReturnedReason', row.not_returned_reason)],
    ['Harm reported', answers[row.harm_reported]],
    ['Prevention interview by the police', preventionWords(preventionOf(row), now)],
    [
      'Home’s own record received',
      row.home_record_received_on === null ? null : plainDateWords(row.home_record_received_on),
    ],
  ]
}

async function allNotices(db: ReadDatabase, row: EpisodeTable): Promise<RecordNotice[]> {
  const first = {
    id: null,
    received: rowMoment(row, 'notice_received'),
    source: coded('noticeSource', row.notice_source),
    toldBy: null,
    reference: row.police_ref,
    said: 'The notice the episode was recorded from',
  }
  const further = (await noticesOf(db, row.id))
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .map(({ id, received, source, toldBy, reference, said }) => ({
      id,
      received,
      source: coded('noticeSource', source),
      toldBy,
      reference,
      said,
    }))
  return [first, ...further]
}

async function interviewsOf(
  db: ReadDatabase,
  ids: readonly string[],
): Promise<EpisodeRecordData['interviews']> {
  const offers = await offersOf(db, ids)
  const found: EpisodeRecordData['interviews'][number][] = []
  for (const id of ids) {
    // One connection: one interview after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const row = await liveInterview(db, id)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const worker = await workerOf(db, row.interviewer_id)
    const outcome = outcomeOf(row.outcome)
    found.push({
      outcome: outcome === null ? 'Pending' : labelFor('interviewOutcome', outcome),
      held: rowMoment(row, 'held'),
      interviewer: worker?.name ?? null,
      offers: offers.get(id) ?? [],
    })
  }
  return found
}
