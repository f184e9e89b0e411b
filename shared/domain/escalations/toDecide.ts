import { addSeconds, SECONDS_PER_DAY, type Instant } from '../time/instant'

/**
 * Whether something is for the team lead to decide: it has been the case since `raisedAt`, and nobody decided since, or the
 * decision is so many days old that it is asked again (issue 3; proposal). Being late is worked out, only what was
 * decided is kept.
 *
 * @param decidedAt when it was last decided
 * @param againDays a setting
 */
export function isToDecide(
  raisedAt: Instant,
  decidedAt: Instant | null,
  now: Instant,
  againDays: number,
): boolean {
  if (raisedAt > now) return false
  if (decidedAt === null || decidedAt < raisedAt) return true
  return addSeconds(decidedAt, againDays * SECONDS_PER_DAY) <= now
}
