import { eighteenNotice } from '../../../../shared/domain/episodes/eighteen'
import type { GroupOfEpisode } from '../../../../shared/domain/episodes/group'
import { startOf } from '../../../../shared/domain/episodes/span'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import type { ReadDatabase } from '../../database/types'
import { closedToViewer } from '../../viewer/closedChildren'
import { childLabels } from '../children/labels'
import { episodeTimes, timeColumns } from '../episodes/episodeTimes'
import { groupOfRow } from '../episodes/listRows'
import { isNotBack } from '../episodes/notBack'
import { notificationGaps } from '../notifications/overdue'
import { authoritiesMissing, outstandingPlacements } from '../placements/outstanding'
import { outOfDateProfiles } from '../profile/outOfDate'
import type { Viewing } from '../viewing'
import type { Gap } from './gap'
import { possibleDoubles } from './possibleDoubles'
import { preventionUnknown } from './preventionUnknown'

/** A record somebody should look at, with the way to it. */
export interface ToPutRight {
  readonly text: string
  readonly episodeId: string | null
  readonly childId: string | null
  /** A page that answers it for many records at once. */
  readonly page?: 'placementAuthorities' | null
  readonly placementId?: string | null
}

/** Enough for one day's work; the next ones come up when these are done. */
const most = 50

/** Data to put right, most pressing first. What would find no room any more is not asked. */
export async function toPutRight(db: ReadDatabase, viewing: Viewing): Promise<ToPutRight[]> {
  const birthdays = await answersTo([() => aroundEighteen(db, viewing)], most)
  const placements = [...(await authoritiesMissing(db)), ...(await outstandingPlacements(db, viewing, most))]
  const gaps = await answersTo(
    [
      () => startNotKnown(db),
      () => endNotKnown(db),
      () => notificationGaps(db, viewing, most),
      () => preventionUnknown(db, viewing),
      () => possibleDoubles(db, viewing.now),
      () => cannotBeCounted(db, viewing),
    ],
    most - birthdays.length - placements.length,
  )
  const room = most - birthdays.length - placements.length - gaps.length
  const profiles = room > 0 ? await outOfDateProfiles(db, viewing) : []
  const labels = await childLabels(
    db,
    [...birthdays, ...gaps].map(({ childId }) => childId),
    viewing.today,
  )
  const inWords = ({ ref, what, episodeId, childId }: Gap): ToPutRight => {
    const child = labels.get(childId)
    return { text: `${child === undefined ? ref : `${ref}, ${child.label}`}: ${what}`, episodeId, childId }
  }
  return [
    ...birthdays.map(inWords),
    ...placements.map((item) => ({ ...item, episodeId: null })),
    ...gaps.map(inWords),
    ...profiles.map((item) => ({ ...item, episodeId: null })),
  ].slice(0, most)
}

/** @param room enough: a question further down is not asked once so many are found */
async function answersTo(
  questions: readonly (() => Promise<readonly Gap[]>)[],
  room: number,
): Promise<Gap[]> {
  const found: Gap[] = []
  for (const question of questions) {
    if (found.length >= room) break
    // oxlint-disable-next-line eslint/no-await-in-loop -- the next one is asked only where there is room left
    const answers = await question()
    // What is wrong with it may say how old the child is: a question for those who may open the record.
    found.push(...answers.filter(({ childId }) => closedToViewer(childId) === undefined))
  }
  return found.slice(0, Math.max(room, 0))
}

/** R15: a child still missing at 18, or turning 18 within 30 days. Nothing is closed by itself. */
async function aroundEighteen(db: ReadDatabase, { today }: Viewing): Promise<Gap[]> {
  const rows = await db
    .selectFrom('episode')
    .innerJoin('child', 'child.id', 'episode.child_id')
    .select(['episode.id', 'episode.ref', 'episode.child_id', 'child.dob', 'child.dob_precision'])
    .select(timeColumns.map((column) => `episode.${column}` as const))
    .where(isNotBack)
    .where('child.dob', 'is not', null)
    .orderBy('episode.ref')
    .execute()
  return rows.flatMap((row) => {
    const startDate = localDateOfMoment(startOf(episodeTimes(row)).at)
    const notice = eighteenNotice({ dob: row.dob, dobPrecision: row.dob_precision, startDate }, today)
    if (notice === null) return []
    return [{ ref: row.ref, what: notice.words, episodeId: row.id, childId: row.child_id }]
  })
}

async function startNotKnown(db: ReadDatabase): Promise<Gap[]> {
  const rows = await openEpisodes(db)
    .select(['id', 'ref', 'child_id'])
    .where('start_override_at', 'is', null)
    .where('left_at', 'is', null)
    .where('last_seen_at', 'is', null)
    .execute()
  return rows.map(({ id, ref, child_id }) => ({
    ref,
    what: 'it is not recorded when the child left or was last seen.',
    episodeId: id,
    childId: child_id,
  }))
}

/** Without knowing whether the child was looked after, an episode stands in no split of any figure. */
async function cannotBeCounted(db: ReadDatabase, viewing: Viewing): Promise<Gap[]> {
  const rows = await openEpisodes(db)
    .select(['id', 'ref', 'child_id', 'status_at_start', 'group_override'])
    .where('before_homeward', '=', 0)
    .execute()
  // Many episodes, few ways for a child to stand.
  const groups = new Map<string, GroupOfEpisode>()
  return rows.flatMap((row) => {
    const key = `${row.status_at_start ?? ''} ${row.group_override ?? ''}`
    const group = groups.get(key) ?? groupOfRow(row, viewing)
    groups.set(key, group)
    if (group.group !== 'cannot_be_determined') return []
    return [{ ref: row.ref, what: group.why, episodeId: row.id, childId: row.child_id }]
  })
}

function openEpisodes(db: ReadDatabase) {
  return db
    .selectFrom('episode')
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .orderBy('ref')
}

/** Closed, and nobody recorded when the child was found or back, or that there was no return. */
async function endNotKnown(db: ReadDatabase): Promise<Gap[]> {
  const rows = await db
    .selectFrom('episode')
    .select(['id', 'ref', 'child_id'])
    .where('status', '=', 'closed')
    .where('withdrawn_at', 'is', null)
    .where('returned_at', 'is', null)
    .where('located_at', 'is', null)
    .where('not_returned_reason', 'is', null)
    .limit(most)
    .execute()
  return rows.map(({ id, ref, child_id }) => ({
    ref,
    what: 'closed, but no time found or back is recorded.',
    episodeId: id,
    childId: child_id,
  }))
}
