import type { RepeatTrigger } from '../../../../shared/domain/settings'
import { addDays, addMonths, dayNumber, type LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { groupBy, inChunks } from '../chunks'
import { beganSince, inStartIndex, startDay } from '../episodes/startSql'
import type { Viewing } from '../viewing'
import { standingAnswers } from './answers'

/** Today looks back so far for triggers nobody decided on; the child's own page shows older ones too. */
const monthsBack = 12

/** An episode by its day in UTC: a day off the real one at most. */
interface Start {
  readonly id: string
  readonly child_id: string
  readonly type: string
  readonly day: LocalDate
}

/** Children who may have gone over one of the council's lines, and nobody has decided at that episode. */
export async function overALine(db: ReadDatabase, { today, settings }: Viewing): Promise<string[]> {
  const horizon = addMonths(today, -monthsBack)
  const lines = settings.repeatTriggers.filter(({ on }) => on)
  if (lines.length === 0) return []
  const starts = [...groupBy(await startsFor(db, lines, horizon), ({ child_id }) => child_id).values()]
  const ids: string[] = []
  for (const line of lines) {
    const first = line.since !== null && line.since > horizon ? line.since : horizon
    // Days in UTC: a day generous.
    const from = addDays(first, -1)
    const reached = starts.flatMap((ofChild) => reachedBy(ofChild, line, from))
    // One connection: the lines are asked about one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    ids.push(...(await undecided(db, line, reached)))
  }
  return ids
}

/** What began late enough to matter to one of the lines, of all children in one go. */
async function startsFor(
  db: ReadDatabase,
  lines: readonly RepeatTrigger[],
  horizon: LocalDate,
): Promise<Start[]> {
  // A crossing looks back one window, and the one before it another.
  const longest = Math.max(...lines.map(({ days }) => days))
  return db
    .selectFrom('episode')
    .select(['id', 'child_id', 'type', startDay.as('day')])
    .where(inStartIndex)
    .where(beganSince(addDays(horizon, -2 * longest - 1)))
    .execute()
}

/**
 * The episodes at which a child's crossings of a line may begin, a day generous either way. A child too many costs a
 * little time; what is asked for is worked out from the real days (shared/domain/repeats/crossings.ts).
 */
function reachedBy(
  ofChild: readonly Start[],
  { count, days, types }: RepeatTrigger,
  from: LocalDate,
): readonly Start[][] {
  // Most children have fewer episodes than any line asks for.
  if (ofChild.length < count) return []
  const counted = ofChild
    .filter(({ type }) => (types as readonly string[]).includes(type))
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
    .map((start) => ({ start, number: dayNumber(start.day) }))
  const found: Start[][] = []
  let armedFrom = -Infinity
  for (const [at, { start, number }] of counted.entries()) {
    const oldest = counted[at - count + 1]
    if (oldest === undefined || number > oldest.number + days) continue
    if (number >= armedFrom - 1 && start.day >= from)
      found.push(counted.flatMap((one) => (one.number === number ? [one.start] : [])))
    armedFrom = oldest.number + days
  }
  return found
}

/** Children with a crossing that has no answer on its day. */
async function undecided(
  db: ReadDatabase,
  { id }: RepeatTrigger,
  reached: readonly (readonly Start[])[],
): Promise<string[]> {
  const rows = await inChunks([...new Set(reached.flat().map((start) => start.id))], (ids) =>
    standingAnswers(db)
      .select('meeting_answer.episode_id')
      .where('meeting_answer.episode_id', 'in', ids)
      .where('meeting_answer.asked', '=', `trigger:${id}`)
      .execute(),
  )
  const answered = new Set(rows.map(({ episode_id }) => episode_id))
  return reached.flatMap(([first, ...others]) => {
    if (first === undefined || [first, ...others].some((start) => answered.has(start.id))) return []
    return [first.child_id]
  })
}
