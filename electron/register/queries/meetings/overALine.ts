import { sql } from 'kysely'
import type { RepeatTrigger } from '../../../../shared/domain/settings'
import { dayNumber, type LocalDate } from '../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../database/types'
import { inStartIndex, startDay } from '../episodes/startSql'
import type { Viewing } from '../viewing'
import { standingAnswers } from './answers'

/**
 * Children who may have gone over one of the council's lines, and nobody has decided at that episode: however long ago
 * it was, it is asked for until somebody decides. A child too many costs a little time; what is asked for is worked out
 * from the real days (shared/domain/repeats/crossings.ts).
 */
export async function overALine(db: ReadDatabase, { settings }: Viewing): Promise<string[]> {
  const numberOf = keptDayNumbers()
  const ids: string[] = []
  for (const line of settings.repeatTriggers.filter(({ on }) => on)) {
    // One connection: the lines are asked about one after the other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const starts = await startsOfMany(db, line)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const decided = await decidedDays(db, line)
    for (const { child_id, days } of starts) {
      // SQLite promises no order within a group; they come in order all the same, and then this costs nothing.
      const reached = reachedOn(days.split(',').toSorted(), line, numberOf)
      if (reached.some((day) => !decided.has(`${child_id} ${day}`))) ids.push(child_id)
    }
  }
  return ids
}

/**
 * The days on which episodes began, of every child with enough of them: a line a child, put together by SQLite from the
 * index `episode_starts` alone. Thirty thousand rows of their own would take as long again to hand over.
 */
async function startsOfMany(db: ReadDatabase, { count, types }: RepeatTrigger) {
  const inOrder = db
    .selectFrom('episode')
    .select(['child_id', startDay.as('day')])
    .where(inStartIndex)
    .where('type', 'in', types)
    .orderBy('child_id')
    .orderBy(startDay)
  return (
    db
      .selectFrom(inOrder.as('began'))
      .select(['child_id', sql<string>`group_concat("day")`.as('days')])
      .groupBy('child_id')
      // Those without a known start are not counted.
      .having(sql<number>`count("day")`, '>=', count)
      .execute()
  )
}

/** Days of episodes at which the line was decided on, each after its child. */
async function decidedDays(db: ReadDatabase, { id }: RepeatTrigger): Promise<ReadonlySet<string>> {
  const rows = await standingAnswers(db)
    .innerJoin('episode', 'episode.id', 'meeting_answer.episode_id')
    .select(['episode.child_id', startDay.as('day')])
    .where('meeting_answer.asked', '=', `trigger:${id}`)
    .execute()
  return new Set(rows.map(({ child_id, day }) => `${child_id} ${day}`))
}

/**
 * The days on which a child's crossings of a line may begin. The days are those of UTC, a day off the real ones at most,
 * and everything is taken a day generous.
 *
 * @param days in order
 */
function reachedOn(
  days: readonly LocalDate[],
  { count, days: window, since }: RepeatTrigger,
  numberOf: (day: LocalDate) => number,
): readonly LocalDate[] {
  const numbers = days.map(numberOf)
  const from = since === null ? -Infinity : numberOf(since) - 1
  const found: LocalDate[] = []
  let armedFrom = -Infinity
  for (const [at, day] of days.entries()) {
    const oldest = numbers[at - count + 1]
    const number = numbers[at] ?? 0
    if (oldest === undefined || number > oldest + window) continue
    if (number >= armedFrom - 1 && number >= from) found.push(day)
    armedFrom = oldest + window
  }
  return found
}

/** Many episodes begin on few days: each is worked out once. */
function keptDayNumbers(): (day: LocalDate) => number {
  const kept = new Map<LocalDate, number>()
  return (day) => {
    const known = kept.get(day) ?? dayNumber(day)
    kept.set(day, known)
    return known
  }
}
