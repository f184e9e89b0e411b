import { daysBetween, type LocalDate } from '../time/localDate'

/** Days before the review from which Today names it (practice.md R17: the duty is confirmed, the interval is local). */
const SOON_DAYS = 60

/**
 * How the review of the council's protocol for missing children stands (duty 2: it is reviewed regularly).
 *
 * @param reviewOn the day the council set; null where it set none
 */
export function protocolReview(
  reviewOn: LocalDate | null,
  today: LocalDate,
): 'notSet' | 'later' | 'soon' | 'due' {
  if (reviewOn === null) return 'notSet'
  if (reviewOn <= today) return 'due'
  return daysBetween(today, reviewOn) <= SOON_DAYS ? 'soon' : 'later'
}
