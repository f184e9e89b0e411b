import { addDays, type LocalDate } from '../time/localDate'
import { hoursOn, type Opening } from './opening'

/** Far beyond any run of closed days that the settings can hold. */
const MOST_DAYS = 3660

/**
 * The day so many open days later; 0 is the day itself, or the next open one where the council is closed on it.
 *
 * @throws RangeError where no day of ten years is open: the settings refuse that
 */
export function addOpenDays(date: LocalDate, days: number, opening: Opening): LocalDate {
  let day = onOrAfter(date, opening)
  for (let left = days; left > 0; left -= 1) day = onOrAfter(addDays(day, 1), opening)
  return day
}

function onOrAfter(date: LocalDate, opening: Opening): LocalDate {
  for (let days = 0; days <= MOST_DAYS; days += 1) {
    const day = addDays(date, days)
    if (hoursOn(day, opening) !== null) return day
  }
  throw new RangeError('the council is never open')
}
