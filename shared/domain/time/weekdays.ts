import { addDays, weekday, type LocalDate } from './localDate'

/** Saturday and Sunday, as `weekday` numbers them. */
const WEEKEND: readonly number[] = [0, 6]

/**
 * The day so many weekdays later; 0 is the day itself, or the Monday after a weekend. Bank holidays count as weekdays:
 * which of them an office keeps is not known here.
 */
export function addWeekdays(date: LocalDate, days: number): LocalDate {
  let day = date
  while (WEEKEND.includes(weekday(day))) day = addDays(day, 1)
  for (let left = days; left > 0; left -= 1) {
    day = addDays(day, 1)
    while (WEEKEND.includes(weekday(day))) day = addDays(day, 1)
  }
  return day
}
