import type { LocalDate } from '../time/localDate'

/** Whether a person's last day lies behind `today`; the day itself is still worked. */
export function hasEnded(endsOn: LocalDate | null, today: LocalDate): boolean {
  return endsOn !== null && endsOn < today
}
