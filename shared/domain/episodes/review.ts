import type { Length } from './span'

/**
 * The review point an absence has passed: 24, 48, 72 hours by default, all of them settings. No national rule asks
 * for a meeting at these hours (R9, practice.md 4 and 10.3: local practice; the flowchart's boxes are unconfirmed).
 * @param length how long the child has been missing; the earliest possible start counts, so that nobody waits
 * @param reviewHours settings, any order
 * @returns the largest point passed, in hours, or null
 */
export function reviewPointPassed(length: Length | null, reviewHours: readonly number[]): number | null {
  if (length === null) return null
  const passed = reviewHours.filter((hours) => length.largest >= hours * 3600)
  return passed.length === 0 ? null : Math.max(...passed)
}
