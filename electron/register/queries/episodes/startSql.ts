import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { endOfDay, startOfDay } from '../../../../shared/domain/time/london'

/** The later of left and last seen; written once, because the index is found by its very words. */
const derived = `case when "left_at" is null then "last_seen_at" when "last_seen_at" is null or "left_at" >= "last_seen_at" then "left_at" else "last_seen_at" end`

/**
 * Start of an episode inside SQL, for picking days and for sorting; what people read is worked out by
 * `shared/domain/episodes/span.ts`. A day without a time is text of ten characters, an instant is longer.
 */
export const startSql = sql.raw<string | null>(`coalesce("start_override_at", ${derived})`)

/**
 * The day of that start, in UTC where it has a time: a day generous either way, it picks what is looked at closely
 * afterwards. The words are those of the index `episode_starts` (migration 0110): change neither.
 */
export const startDay = sql<string>`substr(${startSql}, 1, 10)`

/**
 * Neither withdrawn nor cancelled, in the words of the indices `episode_starts` and `episode_lately` (migrations 0110
 * and 0170): a value that is passed in would not be recognised.
 */
export const inStartIndex = sql<SqlBool>`"episode"."withdrawn_at" is null and "episode"."status" <> 'cancelled'`

/** Began on a day or after it, by UTC: read from `episode_lately` alone. */
export function beganSince(day: LocalDate): RawBuilder<SqlBool> {
  // A day without a time sorts before every time of that day.
  return sql<SqlBool>`${startSql} >= ${day}`
}

/**
 * What lists of episodes are sorted by: the start, or when it was recorded where nobody knows the start. The words
 * are those of the index `episode_by_start` (migration 0030): change neither.
 */
export const sortSql = sql.raw<string>(`coalesce("start_override_at", ${derived}, "created_at")`)

/** Starts on a day or after it, in England. */
export function startsFrom(day: LocalDate, start: Expression<string | null> = startSql): RawBuilder<SqlBool> {
  return sql<SqlBool>`${start} >= case when length(${start}) = 10 then ${day} else ${startOfDay(day)} end`
}

/** Starts on a day or before it, in England. */
export function startsUpTo(day: LocalDate, start: Expression<string | null> = startSql): RawBuilder<SqlBool> {
  return sql<SqlBool>`${start} <= case when length(${start}) = 10 then ${day} else ${endOfDay(day)} end`
}
