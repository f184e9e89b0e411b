import { addSeconds, type Instant } from '../time/instant'
import { addDays, weekday, type LocalDate } from '../time/localDate'
import { fromLocal, localDateOf, startOfDay, type LocalTime } from '../time/london'
import { bankHolidayOn } from './bankHolidays'

/** From when to when the council is open on a day of the week, by the clock on the wall. */
export interface HoursOfDay {
  /** `HH:MM`. */
  readonly opens: LocalTime
  readonly closes: LocalTime
}

/** When the council is open: a setting. Bank holidays are closed without being named. */
export interface Opening {
  /** Seven, from Sunday; null where it is closed. */
  readonly openingHours: readonly (HoursOfDay | null)[]
  /** Closed days of the council's own, besides weekends and bank holidays. */
  readonly closedDays: readonly LocalDate[]
}

/** Whether the council opens on a day, and when; null where it stays closed. */
export function hoursOn(date: LocalDate, { openingHours, closedDays }: Opening): HoursOfDay | null {
  if (closedDays.includes(date) || bankHolidayOn(date) !== null) return null
  return openingHours[weekday(date)] ?? null
}

/** Far beyond any run of closed days that the settings can hold. */
const MOST_DAYS = 3660

/**
 * When the council is open again after today: the next opening on a later day than that of `now`. What falls due before
 * it has to be dealt with today, so on a Friday that is the weekend, and before bank holidays all of them.
 *
 * @throws RangeError where no day of ten years is open: the settings refuse that
 */
export function nextOpening(now: Instant, opening: Opening): Instant {
  const today = localDateOf(now)
  for (let days = 1; days <= MOST_DAYS; days += 1) {
    const date = addDays(today, days)
    const hours = hoursOn(date, opening)
    if (hours !== null) return instantOn(date, hours.opens)
  }
  throw new RangeError('the council is never open')
}

/** When the council closes on the day of `now`; null where it is closed all day. */
export function closingOf(now: Instant, opening: Opening): Instant | null {
  const today = localDateOf(now)
  const hours = hoursOn(today, opening)
  return hours === null ? null : instantOn(today, hours.closes)
}

/** A wall clock time on a day: of two the first, and of one that the March night skips as long after midnight. */
function instantOn(date: LocalDate, time: LocalTime): Instant {
  const found = fromLocal(date, time)
  if (found.kind === 'one') return found.instant
  if (found.kind === 'twice') return found.first
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return addSeconds(startOfDay(date), hours * 3600 + minutes * 60)
}
