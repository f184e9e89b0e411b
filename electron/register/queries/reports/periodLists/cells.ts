import type { LocalDate } from '../../../../../shared/domain/time/localDate'
import { exactly } from '../../../../../shared/domain/time/moment'
import { exactWords, lengthWords, plainDateWords } from '../../../../../shared/domain/time/words'
import type { ListCell } from '../lists/model'

/** A number; nought is said. */
export function number(count: number): ListCell {
  return { words: count.toLocaleString('en-GB'), value: count }
}

/** A day in words, and as a date for a spreadsheet. */
export function dayCell(day: LocalDate | null): ListCell {
  return day === null ? { words: 'Not recorded', value: null } : { words: plainDateWords(day), value: day }
}

/** An instant to the minute, as the clock showed it in England. */
export function instantCell(at: string): ListCell {
  return { words: exactWords(exactly(at)), value: at }
}

/** How long, in words on the page and in hours in a spreadsheet. */
export function lengthCell(seconds: number | null): ListCell {
  if (seconds === null) return { words: '–', value: null }
  return { words: lengthWords(seconds), value: Math.round(seconds / 360) / 10 }
}
