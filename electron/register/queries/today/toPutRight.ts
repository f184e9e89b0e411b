import { startOf } from '../../../../shared/domain/episodes/span'
import { whereaboutsOf } from '../../../../shared/domain/episodes/whereabouts'
import { birthday903 } from '../../../../shared/domain/time/ages'
import { addSeconds, SECONDS_PER_DAY } from '../../../../shared/domain/time/instant'
import { isKnown } from '../../../../shared/domain/time/moment'
import { plainDateWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { childLabels } from '../children/labels'
import { groupBy, inChunks } from '../chunks'
import { episodeTimes, timeColumns, whereaboutsFacts } from '../episodes/episodeTimes'
import { groupOfRow, listColumns, type ListColumnsRow } from '../episodes/listRows'
import { isNear } from '../episodes/lookOver'
import { isLive } from '../episodes/notBack'
import type { Viewing } from '../viewing'

/** A record somebody should look at, with the way to it. */
export interface ToPutRight {
  readonly text: string
  readonly episodeId: string | null
  readonly childId: string | null
}

/** Doubles are asked about while people still remember: among episodes recorded in this many days. */
const freshDays = 30
/** Enough for one day's work; the next ones come up when these are done. */
const most = 50

/** Data to put right, most pressing first. */
export async function toPutRight(db: ReadDatabase, viewing: Viewing): Promise<ToPutRight[]> {
  const open = await db
    .selectFrom('episode')
    .select(listColumns)
    .where('status', '=', 'open')
    .where('withdrawn_at', 'is', null)
    .execute()
  return [
    ...(await turnedEighteen(db, open, viewing)),
    ...startNotKnown(open),
    ...(await endNotKnown(db)),
    ...(await possibleDoubles(db, viewing)),
    ...cannotBeCounted(open, viewing),
  ].slice(0, most)
}

/** R15: an episode open at 18 is closed on that day, the care episode with reason E8 (rule 580). */
async function turnedEighteen(
  db: ReadDatabase,
  open: readonly ListColumnsRow[],
  { today }: Viewing,
): Promise<ToPutRight[]> {
  const missing = open.filter((row) => whereaboutsOf(whereaboutsFacts(row)) !== 'back')
  const labels = await childLabels(
    db,
    missing.map(({ child_id }) => child_id),
    today,
  )
  return missing.flatMap(({ id, ref, child_id }) => {
    const child = labels.get(child_id)
    const eighteen = child?.dob ? birthday903(child.dob, 18) : null
    if (eighteen === null || eighteen > today) return []
    const text = `${ref}: ${child?.label ?? ''} turned 18 on ${plainDateWords(eighteen)} and is still recorded as missing. End it on that day.`
    return [{ text, episodeId: id, childId: child_id }]
  })
}

function startNotKnown(open: readonly ListColumnsRow[]): ToPutRight[] {
  return open
    .filter((row) => !isKnown(startOf(episodeTimes(row)).at))
    .map(({ id, ref, child_id }) => ({
      text: `${ref}: it is not recorded when the child left or was last seen.`,
      episodeId: id,
      childId: child_id,
    }))
}

/** Without knowing whether the child was looked after, an episode stands in no split of any figure. */
function cannotBeCounted(open: readonly ListColumnsRow[], viewing: Viewing): ToPutRight[] {
  return open
    .filter((row) => row.before_homeward === 0)
    .filter((row) => groupOfRow(row, viewing).group === 'cannot_be_determined')
    .map((row) => ({
      text: `${row.ref}: ${groupOfRow(row, viewing).why}`,
      episodeId: row.id,
      childId: row.child_id,
    }))
}

/** Closed, and nobody recorded when the child was found or back, or that there was no return. */
async function endNotKnown(db: ReadDatabase): Promise<ToPutRight[]> {
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
    text: `${ref} is closed, but no time found or back is recorded.`,
    episodeId: id,
    childId: child_id,
  }))
}

/** Freshly recorded episodes that begin within six hours of another of the same child. */
async function possibleDoubles(db: ReadDatabase, { now }: Viewing): Promise<ToPutRight[]> {
  const fresh = await db
    .selectFrom('episode')
    .select(['id', 'child_id'])
    .where('created_at', '>', addSeconds(now, -freshDays * SECONDS_PER_DAY))
    .where('before_homeward', '=', 0)
    .where(isLive)
    .execute()
  const freshIds = new Set(fresh.map(({ id }) => id))
  const childIds = [...new Set(fresh.map(({ child_id }) => child_id))]
  const rows = await inChunks(childIds, (ids) =>
    db
      .selectFrom('episode')
      .select(['id', 'ref', 'child_id', ...timeColumns])
      .where('child_id', 'in', ids)
      .where(isLive)
      .orderBy('ref')
      .execute(),
  )
  return [...groupBy(rows, ({ child_id }) => child_id).values()].flatMap((episodes) =>
    doublesAmong(
      episodes.map((row) => ({ ...row, start: startOf(episodeTimes(row)).at })),
      freshIds,
    ),
  )
}

interface Started {
  readonly id: string
  readonly ref: string
  readonly child_id: string
  readonly start: Parameters<typeof isNear>[0]
}

function doublesAmong(episodes: readonly Started[], freshIds: ReadonlySet<string>): ToPutRight[] {
  return episodes.flatMap((episode, at) =>
    episodes
      .slice(at + 1)
      .filter(
        (other) => (freshIds.has(episode.id) || freshIds.has(other.id)) && isNear(episode.start, other.start),
      )
      .map((other) => ({
        text: `${episode.ref} and ${other.ref} began at nearly the same time. Are they the same absence?`,
        episodeId: other.id,
        childId: other.child_id,
      })),
  )
}
