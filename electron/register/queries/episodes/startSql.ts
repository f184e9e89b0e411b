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
