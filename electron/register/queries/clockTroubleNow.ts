import { sql } from 'kysely'
import { clockTrouble, type ClockFacts, type ClockTrouble } from '../../../shared/domain/time/clockTrouble'
import type { Instant } from '../../../shared/domain/time/instant'
import type { ReadDatabase } from '../database/types'

/** Entries about the clock itself; the words are those of the index `audit_clock` (migration 0080). */
const aboutTheClock = sql<boolean>`"action" in ('clock.jumped', 'clock.confirmed')`

/** What is wrong with the PC's clock, as the audit trail shows it; null where nothing is. */
export async function clockTroubleNow(db: ReadDatabase, now: Instant): Promise<ClockTrouble | null> {
  const last = await db
    .selectFrom('audit')
    .select(['seq', 'action', 'detail'])
    .where(aboutTheClock)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const confirmed = last?.action === 'clock.confirmed' ? last.seq : await lastConfirmed(db)
  const newest = await db
    .selectFrom('audit')
    .select('at')
    // The plus keeps the planner on the index over `at`: the newest entry is nearly always the first it looks at.
    .where(sql<boolean>`+"seq" >= ${confirmed}`)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const jumped = last?.action === 'clock.jumped' ? (JSON.parse(last.detail) as ClockFacts['jumped']) : null
  return clockTrouble({ lastEntryAt: newest?.at ?? null, jumped }, now)
}

async function lastConfirmed(db: ReadDatabase): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select('seq')
    .where(aboutTheClock)
    .where('action', '=', 'clock.confirmed')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.seq ?? 0
}
