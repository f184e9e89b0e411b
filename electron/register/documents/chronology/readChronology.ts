import { labelFor } from '../../../../shared/codes'
import { Refusal } from '../../../../shared/contract/errors'
import { isLocalDate, type LocalDate } from '../../../../shared/domain/time/localDate'
import {
  compareMoments,
  localDateOfMoment,
  momentOf,
  type Moment,
} from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { timelineEpisodes, timelineOf } from '../../queries/children/timeline/ofChild'
import { rowMoment } from '../../queries/rowMoment'
import type { Viewing } from '../../queries/viewing'
import type { SummaryChild } from '../caseSummary/data'
import { readChild } from '../caseSummary/read/child'

/** What is known of a child in the order it happened (practice.md 11). */
export interface ChronologyData {
  readonly child: SummaryChild
  /** Local days, both included; null where it is open. */
  readonly from: LocalDate | null
  readonly to: LocalDate | null
  /** Oldest first. */
  readonly dated: readonly DatedFact[]
  /** Facts without a time: they may belong to any period. */
  readonly undated: readonly DatedFact[]
}

export interface DatedFact {
  /** Of the record it is taken from. */
  readonly id: string
  readonly at: Moment
  readonly what: string
  readonly detail: string | null
  /** Which of the two needs care before others read it, and why: a code of `markKind`, or `free`. */
  readonly care?: { readonly of: 'what' | 'detail' | 'both'; readonly why: string }
}

/**
 * Every dated fact of one child, by reading alone; each of one record of the child's own.
 *
 * @throws NOT_FOUND when there is no such child
 * @throws INVALID for a day that does not exist, or a period that ends before it begins
 */
export async function readChronology(
  db: ReadDatabase,
  which: { readonly childId: string; readonly from: string | null; readonly to: string | null },
  viewing: Viewing,
): Promise<ChronologyData> {
  const { childId } = which
  const [from, to] = [dayOf('from', which.from), dayOf('to', which.to)]
  if (from !== null && to !== null && to < from) refuseDay('to', 'The last day is before the first.')
  const child = await readChild(db, childId, viewing)
  if (child === null) throw new Refusal('NOT_FOUND', { what: 'child' })
  const timeline = await timelineOf(db, childId, await timelineEpisodes(db, childId), viewing)
  const facts: DatedFact[] = [
    ...timeline.toReversed().map(({ id, kind, at, precision, title, detail }) => ({
      id,
      at: momentOf(at, precision),
      what: title,
      detail,
      ...careOf(kind),
    })),
    ...(await noticeFacts(db, childId)),
    ...(await toldFacts(db, childId)),
    ...(await shareFacts(db, childId)),
  ]
  return {
    child,
    from,
    to,
    dated: facts
      .filter(({ at }) => isWithin(localDateOfMoment(at), from, to))
      .toSorted((a, b) => compareMoments(a.at, b.at)),
    undated: facts.filter(({ at }) => localDateOfMoment(at) === null),
  }
}

/** Where the child lived is not for everybody; what a meeting decided is free text. */
function careOf(kind: string): Pick<DatedFact, 'care'> {
  if (kind === 'placement') return { care: { of: 'what', why: 'not_to_parent' } }
  return kind === 'meeting' ? { care: { of: 'detail', why: 'free' } } : {}
}

function isWithin(day: LocalDate | null, from: LocalDate | null, to: LocalDate | null): boolean {
  return day !== null && (from === null || day >= from) && (to === null || day <= to)
}

function dayOf(field: string, day: string | null): LocalDate | null {
  if (day !== null && !isLocalDate(day)) refuseDay(field, 'Give a day that exists.')
  return day
}

function refuseDay(field: string, message: string): never {
  throw new Refusal('INVALID', { problems: [{ field, message }] })
}

/** Further notices; the first stands with its episode. */
async function noticeFacts(db: ReadDatabase, childId: string): Promise<DatedFact[]> {
  const rows = await db
    .selectFrom('notice')
    .innerJoin('episode', 'episode.id', 'notice.episode_id')
    .select([
      'notice.id',
      'notice.received_at',
      'notice.received_precision',
      'notice.source_code',
      'notice.told_by',
      'notice.said',
      'episode.ref',
    ])
    .where('episode.child_id', '=', childId)
    .where('notice.withdrawn_at', 'is', null)
    .orderBy('notice.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: rowMoment(row, 'received'),
    what: `Notice about ${row.ref}`,
    care: { of: 'detail', why: 'third_party' },
    detail: joined([
      row.source_code === null ? null : labelFor('noticeSource', row.source_code),
      row.told_by,
      row.said,
    ]),
  }))
}

/** Who was told of an absence; by role, because a chronology is read by people who need no names of contacts. */
async function toldFacts(db: ReadDatabase, childId: string): Promise<DatedFact[]> {
  const rows = await db
    .selectFrom('notification')
    .innerJoin('episode', 'episode.id', 'notification.episode_id')
    .select([
      'notification.id',
      'notification.at as at_at',
      'notification.at_precision',
      'notification.event',
      'notification.recipient',
      'notification.by_name',
      'notification.not_told_reason',
      'episode.ref',
    ])
    .where('episode.child_id', '=', childId)
    .where('notification.withdrawn_at', 'is', null)
    .orderBy('notification.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: rowMoment(row, 'at'),
    ...(row.not_told_reason === null ? {} : { care: { of: 'detail', why: 'third_party' } as const }),
    what: `${labelFor('notificationRecipient', row.recipient)} ${row.not_told_reason === null ? 'told' : 'not told'}: ${row.event}, ${row.ref}`,
    detail: row.not_told_reason ?? (row.by_name === null ? null : `by ${row.by_name}`),
  }))
}

async function shareFacts(db: ReadDatabase, childId: string): Promise<DatedFact[]> {
  const rows = await db
    .selectFrom('share')
    .select(['id', 'at as at_at', 'at_precision', 'kind', 'recipient', 'what'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: rowMoment(row, 'at'),
    // What went to the police for their work may not be known to those it is about.
    ...(row.kind === 'intelligence' ? { care: { of: 'both', why: 'police' } as const } : {}),
    what: `${labelFor('shareKind', row.kind)}: ${row.recipient}`,
    detail: row.what,
  }))
}

function joined(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null && part !== '')
  return known.length === 0 ? null : known.join('. ')
}
