import { addDays, weekday, type LocalDate } from '../time/localDate'
import { bankHolidayOn } from './bankHolidays'

const SUNDAY = 0
const SATURDAY = 6

/**
 * Monday to Friday and no bank holiday in England: the working day of the regulations, whatever days a council is open
 * (practice.md 10.1).
 */
export function isWorkingDay(day: LocalDate): boolean {
  return weekday(day) !== SATURDAY && weekday(day) !== SUNDAY && bankHolidayOn(day) === null
}

/**
 * The working day that lies so many working days after a day; the day itself is not counted.
 *
 * @param count at least 0; 0 gives the day itself
 */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  let [at, left] = [day, count]
  while (left > 0) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}
