import { addSeconds, secondsBetween, SECONDS_PER_DAY, type Instant } from '../time/instant'
import { latest, type Moment } from '../time/moment'

/** When an absence is to be looked at again; all of it settings. */
export interface ReviewPoints {
  /** Hours missing, any order: 24, 48, 72 by default. */
  readonly reviewHours: readonly number[]
  /** After the last of them every so many days; 0 for never. */
  readonly reviewEveryDays: number
}

/** The newest review point an absence has passed, as seconds from its start, and whether it was looked at since. */
export interface ReviewState {
  readonly seconds: number
  readonly at: Instant
  readonly reviewed: boolean
}

/**
 * The review point an absence has passed last. No national rule asks for a meeting at these hours (R9, practice.md 4 and
 * 10.3: local practice; the flowchart's boxes are unconfirmed). A review or any meeting about the episode held at the
 * point or later answers it.
 *
 * @param from the earliest the absence can have begun, so that nobody waits; null where it is not known
 * @param held when reviews and meetings about the episode were held
 * @returns null before the first point
 */
export function reviewPointPassed(
  from: Instant | null,
  now: Instant,
  { reviewHours, reviewEveryDays }: ReviewPoints,
  held: readonly Moment[],
): ReviewState | null {
  if (from === null) return null
  const gone = secondsBetween(from, now)
  const points = reviewHours.map((hours) => hours * 3600)
  const last = Math.max(0, ...points)
  const every = reviewEveryDays * SECONDS_PER_DAY
  if (every > 0 && gone >= last + every) points.push(last + Math.floor((gone - last) / every) * every)
  const passed = points.filter((seconds) => gone >= seconds)
  if (passed.length === 0) return null
  const seconds = Math.max(...passed)
  const at = addSeconds(from, seconds)
  const reviewed = held.some((moment) => {
    const heldBy = latest(moment, 0)
    return heldBy !== null && heldBy >= at
  })
  return { seconds, at, reviewed }
}

/**
 * The review point that comes next, by the same settings.
 *
 * @param from the earliest the absence can have begun; null where it is not known
 * @returns null where none comes any more
 */
export function nextReviewPoint(
  from: Instant | null,
  now: Instant,
  { reviewHours, reviewEveryDays }: ReviewPoints,
): Instant | null {
  if (from === null) return null
  const gone = secondsBetween(from, now)
  const points = reviewHours.map((hours) => hours * 3600)
  const last = Math.max(0, ...points)
  const every = reviewEveryDays * SECONDS_PER_DAY
  if (every > 0) points.push(last + Math.max(1, Math.floor((gone - last) / every) + 1) * every)
  const ahead = points.filter((seconds) => seconds > gone)
  return ahead.length === 0 ? null : addSeconds(from, Math.min(...ahead))
}
