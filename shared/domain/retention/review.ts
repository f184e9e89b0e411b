import { addMonths, type LocalDate } from '../time/localDate'

/** How a record stands on the yearly review. Nothing follows from it by itself. */
export type ReviewStanding =
  /** A hold keeps it, whatever its date. */
  | 'held'
  /** Its time is over. */
  | 'over'
  /** Its time is over soon. */
  | 'near'
  /** No date can be worked out: no date of birth. */
  | 'noDate'
  /** Somebody decided to keep it and when to look again. */
  | 'kept'
  | 'later'

/** What the standing is worked out from. */
export interface ReviewFacts {
  readonly until: LocalDate | null
  readonly held: boolean
  /** When the last decision to keep it asks to look again. */
  readonly lookAgainOn: LocalDate | null
}

/**
 * Where a record stands on a day. A decision to keep counts until its day, also for a record whose time is not over.
 *
 * @param nearMonths how long before its time is over a record is on the list
 */
export function reviewStanding(facts: ReviewFacts, today: LocalDate, nearMonths: number): ReviewStanding {
  const { until, held, lookAgainOn } = facts
  if (held) return 'held'
  if (lookAgainOn !== null && lookAgainOn > today) return 'kept'
  if (until === null) return 'noDate'
  if (until <= today) return 'over'
  return until <= addMonths(today, nearMonths) ? 'near' : 'later'
}

const MONTHS_BETWEEN_REVIEWS = 12

/** When the list is to be gone through again: a year after the last time, or today where nobody ever did. */
export function nextReviewOn(lastLookedThroughOn: LocalDate | null, today: LocalDate): LocalDate {
  return lastLookedThroughOn === null ? today : addMonths(lastLookedThroughOn, MONTHS_BETWEEN_REVIEWS)
}
