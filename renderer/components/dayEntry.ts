import type { Instant } from '../../shared/domain/time/instant'
import type { LocalDate } from '../../shared/domain/time/localDate'
import { localDateOf } from '../../shared/domain/time/london'
import { readTypedDate, type DayField as Days, type TypedDate } from '../../shared/domain/time/typedDate'
import type { Problem } from './ErrorSummary'
import { dayText } from './momentEntry'

/** What stands in a day box, word for word, with when it was typed. Plain data, fit for a draft. */
export interface DayEntry {
  readonly text: string
  readonly typedAt: Instant | null
  readonly chosen: LocalDate | null
}

export const emptyDay: DayEntry = { text: '', typedAt: null, chosen: null }

/** The box filled in with a recorded day. */
export function dayEntry(date: LocalDate | null): DayEntry {
  return date === null ? emptyDay : { text: dayText(date), typedAt: null, chosen: date }
}

/** Reads the box; `now` counts only where it was never typed in. */
export function readDay(entry: DayEntry, now: Instant, days: Days): TypedDate {
  const read = readTypedDate(entry.text, localDateOf(entry.typedAt ?? now), days)
  const { chosen } = entry
  return read.kind === 'ask' && chosen !== null && read.options.includes(chosen)
    ? { kind: 'ok', date: chosen }
    : read
}

/** The day to save and the problem for the error summary; an empty box is a problem only where `needed` is given. */
export function takeDay(
  entry: DayEntry,
  now: Instant,
  days: Days,
  fieldId: string,
  needed?: string,
): { readonly day: LocalDate | null; readonly problem: Problem | null } {
  const read = readDay(entry, now, days)
  if (read.kind === 'ok') return { day: read.date, problem: null }
  const message =
    read.kind === 'empty' ? needed : read.kind === 'ask' ? 'Say which day is meant.' : read.message
  return { day: null, problem: message === undefined ? null : { fieldId, message } }
}
