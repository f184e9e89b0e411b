import { addOpenDays } from '../calendar/openDays'
import type { Opening } from '../calendar/opening'
import { addSeconds, type Instant } from '../time/instant'
import { endOfDay, localDateOf } from '../time/london'
import type { Notice, NotificationLine } from './lines'

/** How long a line may stay unanswered; both are settings. */
export interface NotificationLimits extends Opening {
  /** Hours after the notice (R10, proposal). */
  readonly notificationHours: number
  /** Days the council is open, after the notice, for the reviewing officer; 0 for the same day (R14, unconfirmed). */
  readonly iroOpenDays: number
}

/**
 * When a line counts as a gap.
 *
 * @param from when the council learnt that the child was missing, or that the child was found
 */
export function noticeDueAt(recipient: string, from: Instant, limits: NotificationLimits): Instant {
  if (recipient === 'iro') return endOfDay(addOpenDays(localDateOf(from), limits.iroOpenDays, limits))
  return addSeconds(from, limits.notificationHours * 3600)
}

/** The lines nobody has answered in their time. */
export function overdueLines<N extends Notice>(
  lines: readonly NotificationLine<N>[],
  from: Instant,
  now: Instant,
  limits: NotificationLimits,
): NotificationLine<N>[] {
  return lines.filter(({ open, recipient }) => open && noticeDueAt(recipient, from, limits) <= now)
}
