import { isNear } from '../../../../shared/domain/episodes/sameStart'
import { startOf } from '../../../../shared/domain/episodes/span'
import { addSeconds, SECONDS_PER_DAY, type Instant } from '../../../../shared/domain/time/instant'
import { dayNumber } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { episodeTimes, timeColumns, type TimeRow } from '../episodes/episodeTimes'
import { isLive } from '../episodes/notBack'
import { startSql } from '../episodes/startSql'
import type { Gap } from './gap'

/** Doubles are asked about while people still remember: among episodes recorded in this many days … */
const freshDays = 30
/** … and no more than this many of them, so that a register filled in one go costs no more than any other. */
const freshMost = 200

interface Started {
  readonly id: string
  readonly ref: string
  readonly child_id: string
  /** Instant or day, as text; null where it is not known. */
  readonly start: string | null
}

/** Freshly recorded episodes that begin at nearly the same time as another of the same child. */
export async function possibleDoubles(db: ReadDatabase, now: Instant): Promise<Gap[]> {
  const fresh = await db
    .selectFrom('episode')
    .select(['id', 'child_id'])
    .where('created_at', '>', addSeconds(now, -freshDays * SECONDS_PER_DAY))
    .where('before_homeward', '=', 0)
    .where(isLive)
    .orderBy('created_at', 'desc')
    .limit(freshMost)
    .execute()
  const started = await inChunks([...new Set(fresh.map(({ child_id }) => child_id))], (ids) =>
    db
      .selectFrom('episode')
      .select(['id', 'ref', 'child_id', startSql.as('start')])
      .where('child_id', 'in', ids)
      .where(isLive)
      .orderBy('ref')
      .execute(),
  )
  const freshIds = new Set(fresh.map(({ id }) => id))
  const pairs = [...groupBy(started, ({ child_id }) => child_id).values()].flatMap((episodes) =>
    closePairs(episodes).filter(([one, other]) => freshIds.has(one.id) || freshIds.has(other.id)),
  )
  return certain(db, pairs)
}

type Pair = readonly [Started, Started]

/** Pairs that begin on the same day or the next: few, so that only these are looked at closely. */
function closePairs(episodes: readonly Started[]): Pair[] {
  // The day of each is read once: a child may have a hundred episodes, and every two of them are compared.
  const dated = episodes.flatMap((episode) =>
    episode.start === null ? [] : [{ episode, day: dayNumber(episode.start.slice(0, 10)) }],
  )
  return dated.flatMap((one, at) =>
    dated
      .slice(at + 1)
      .filter((other) => Math.abs(one.day - other.day) <= 1)
      .map((other): Pair => [one.episode, other.episode]),
  )
}

async function certain(db: ReadDatabase, pairs: readonly Pair[]): Promise<Gap[]> {
  const ids = [...new Set(pairs.flat().map(({ id }) => id))]
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('episode')
      .select(['id', ...timeColumns])
      .where('id', 'in', some)
      .execute(),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const startAt = (id: string) => {
    const row: TimeRow | undefined = byId.get(id)
    return row === undefined ? null : startOf(episodeTimes(row)).at
  }
  return pairs.flatMap(([one, other]) => {
    const [first, second] = [startAt(one.id), startAt(other.id)]
    if (first === null || second === null || !isNear(first, second)) return []
    const what = 'they began at nearly the same time. Are they the same absence?'
    return [{ ref: `${one.ref} and ${other.ref}`, what, episodeId: other.id, childId: other.child_id }]
  })
}
