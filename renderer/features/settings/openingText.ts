import type { HoursOfDay } from '../../../shared/domain/calendar/opening'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import { readTypedDate } from '../../../shared/domain/time/typedDate'
import type { Problem } from '../../components/ErrorSummary'
import { dayText } from '../../components/momentEntry'

/** "08:45–17:00"; empty where the council is closed. */
export function hoursText(hours: HoursOfDay | null): string {
  return hours === null ? '' : `${hours.opens}–${hours.closes}`
}

const HOURS = /^(\d{1,2})[:.]?(\d{2})\s*(?:-|–|—|to)\s*(\d{1,2})[:.]?(\d{2})$/i

/** Reads "08:45–17:00", "8.45 to 17.00" or "0845-1700"; an empty box is a closed day. */
export function readOpeningHours(
  text: string,
  fieldId: string,
  day: string,
): { readonly value: HoursOfDay | null; readonly problems: readonly Problem[] } {
  const typed = text.trim()
  if (typed === '') return { value: null, problems: [] }
  const found = HOURS.exec(typed)
  const [opens, closes] = [clock(found?.[1], found?.[2]), clock(found?.[3], found?.[4])]
  if (opens !== null && closes !== null && opens < closes) return { value: { opens, closes }, problems: [] }
  const message = `${day}: type when you open and close, such as 08:45–17:00, or leave it empty`
  return { value: null, problems: [{ fieldId, message }] }
}

function clock(hour: string | undefined, minute: string | undefined): string | null {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

/** One day a line, "24/12/2026". */
export function closedDaysText(days: readonly LocalDate[]): string {
  return days.map(dayText).join('\n')
}

/** Reads closed days, one a line or with commas; in order, each once. */
export function readClosedDays(
  text: string,
  fieldId: string,
  today: LocalDate,
): { readonly value: readonly LocalDate[]; readonly problems: readonly Problem[] } {
  const lines = text
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter(Boolean)
  const read = lines.map((line) => ({ line, typed: readTypedDate(line, today, 'any') }))
  const wrong = read.flatMap(({ line, typed }) =>
    typed.kind === 'ok' ? [] : [{ fieldId, message: `Closed days: “${line}” is not a day` }],
  )
  const days = [...new Set(read.flatMap(({ typed }) => (typed.kind === 'ok' ? [typed.date] : [])))].toSorted()
  const many = days.length > 100 ? [{ fieldId, message: 'Closed days: at most 100 at a time' }] : []
  return { value: days, problems: [...wrong, ...many] }
}
