import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import { endOfDay, startOfDay } from '../../../../shared/domain/time/london'

/**
 * Start of an episode inside SQL, for sorting and for picking days; what people read is worked out by
 * `shared/domain/episodes/span.ts`. A day without a time is text of ten characters, an instant is longer. The text
 * is that of the index `episode_by_start`: change both or neither.
 */
export const startSql: RawBuilder<string | null> = sql<
  string | null
>`coalesce("start_override_at", case when "left_at" is null then "last_seen_at" when "last_seen_at" is null or "left_at" >= "last_seen_at" then "left_at" else "last_seen_at" end)`

/** Starts on a day or after it, in England. */
export function startsFrom(day: LocalDate, start: Expression<string | null> = startSql): RawBuilder<SqlBool> {
  return sql<SqlBool>`${start} >= case when length(${start}) = 10 then ${day} else ${startOfDay(day)} end`
}

/** Starts on a day or before it, in England. */
export function startsUpTo(day: LocalDate, start: Expression<string | null> = startSql): RawBuilder<SqlBool> {
  return sql<SqlBool>`${start} <= case when length(${start}) = 10 then ${day} else ${endOfDay(day)} end`
}
