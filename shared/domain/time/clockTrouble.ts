import { secondsBetween, type Instant } from './instant'

/**
 * Whether a PC's clock can be believed. One that runs behind the newest entry, or that was put forward or back while
 * Homeward was open, makes every hour and every "overdue" a guess: then none is claimed until it is right again, or
 * until somebody has looked at it and says that it is (proposal).
 */
export type ClockTrouble =
  /** The newest entry is later than the PC's clock. */
  | { readonly kind: 'behind'; readonly lastEntryAt: Instant }
  /** The clock went from one time to another that no clock that runs could have reached. */
  | { readonly kind: 'jumped'; readonly from: Instant; readonly to: Instant }

/** Clocks are set right by seconds every day; two minutes are no such correction (proposal). */
const CLOCK_TOLERANCE_SECONDS = 120

/** What the audit trail says about the clock. */
export interface ClockFacts {
  /** When the newest entry was made, of those since somebody last said that the clock is right. */
  readonly lastEntryAt: Instant | null
  /** The newest jump since then. */
  readonly jumped: { readonly from: Instant; readonly to: Instant } | null
}

/** What is wrong with the clock that shows `now`; null where nothing is. */
export function clockTrouble({ lastEntryAt, jumped }: ClockFacts, now: Instant): ClockTrouble | null {
  if (lastEntryAt !== null && secondsBetween(now, lastEntryAt) > CLOCK_TOLERANCE_SECONDS)
    return { kind: 'behind', lastEntryAt }
  return jumped === null ? null : { kind: 'jumped', ...jumped }
}

/**
 * Whether the clock on the wall went on by another time than really went by.
 *
 * @param wallSeconds how far the wall clock moved
 * @param realSeconds how much time went by on a clock nobody can set
 */
export function hasJumped(wallSeconds: number, realSeconds: number): boolean {
  return Math.abs(wallSeconds - realSeconds) > CLOCK_TOLERANCE_SECONDS
}

/** Said in the place of every claim that rests on the time of day. */
export const CLOCK_WRONG = 'Not known while this PC’s clock is wrong'
