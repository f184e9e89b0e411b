import { secondsBetween, secondsOf, type Instant } from './instant'
import { addDays, dateParts, daysBetween, weekday, type LocalDate } from './localDate'
import { fromLocal, localDateOf, toLocal } from './london'
import { isTimed, localDateOfMoment, type Moment } from './moment'

/**
 * Times as people in an English office say them, and the exact form for hover and print. Every word about a time
 * that a screen or a paper shows comes from here. Source: DESIGN.md 7 (proposal).
 */
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** From here on hours are told in days: a figure above it means nothing to a reader. */
const HOURS_TOLD_AS_HOURS = 96

const TIME_NOT_KNOWN = 'time not known'
const JUST_NOW = 'just now'

/** "Sun 22 Nov 2026". */
export function dateWords(date: LocalDate): string {
  return `${dayAndMonthWords(date)} ${dateParts(date).year}`
}

/** "22 Nov 2026": dates of birth, placements and years on papers, where the weekday says nothing. */
export function plainDateWords(date: LocalDate): string {
  const { year, month, day } = dateParts(date)
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`
}

/** "Nov 2026". @param month `YYYY-MM` */
export function monthWords(month: string): string {
  return `${MONTHS[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`
}

/** "Sun 22 Nov", with the year when it is not the year of `today`. */
function shortDateWords(date: LocalDate, today: LocalDate): string {
  return dateParts(date).year === dateParts(today).year ? dayAndMonthWords(date) : dateWords(date)
}

function dayAndMonthWords(date: LocalDate): string {
  const { month, day } = dateParts(date)
  return `${DAYS[weekday(date)] ?? ''} ${day} ${MONTHS[month - 1] ?? ''}`
}

/** "09:15"; in the hour of the October night that comes twice, which of the two. */
function clockWords(instant: Instant): string {
  const local = toLocal(instant)
  const time = local.time.slice(0, 5)
  const meanings = fromLocal(local.date, local.time)
  if (meanings.kind !== 'twice') return time
  return meanings.first === instant ? `${time} (summer time, the first)` : `${time} (winter time, the second)`
}

/** The exact form, for hover and print: "Sun 22 Nov 2026, 09:15", "Sun 22 Nov 2026, time not known". */
export function exactWords(moment: Moment): string {
  const date = localDateOfMoment(moment)
  if (date === null) return TIME_NOT_KNOWN
  if (!isTimed(moment)) return `${dateWords(date)}, ${TIME_NOT_KNOWN}`
  return `${dateWords(date)}, ${aboutWord(moment)}${clockWords(moment.at)}`
}

/** The short form for tables: "Sat 21 Nov 23:50", "Sat 21 Nov about 23:50", "Sat 21 Nov, time not known". */
export function shortWords(moment: Moment, now: Instant): string {
  const date = localDateOfMoment(moment)
  if (date === null) return TIME_NOT_KNOWN
  const day = shortDateWords(date, localDateOf(now))
  return isTimed(moment) ? `${day} ${aboutWord(moment)}${clockWords(moment.at)}` : `${day}, ${TIME_NOT_KNOWN}`
}

/** The spoken form beside a field: "last night, Sat 21 Nov 23:50, 9 h ago". */
export function spokenWords(moment: Moment, now: Instant): string {
  const date = localDateOfMoment(moment)
  if (date === null) return TIME_NOT_KNOWN
  const ago = isTimed(moment) ? agoOrIn(moment.at, now) : null
  const near = ago === JUST_NOW ? null : nearDayWords(moment, date, now)
  const said = `${near ? `${near}, ` : ''}${shortWords(moment, now)}`
  if (ago === null) return near ? said : `on ${said}`
  return `${said}, ${aboutWord(moment)}${ago}`
}

function aboutWord(moment: Moment): string {
  return moment.precision === 'approx' ? 'about ' : ''
}

function nearDayWords(moment: Moment, date: LocalDate, now: Instant): string | null {
  const today = localDateOf(now)
  const hour = isTimed(moment) ? Number(toLocal(moment.at).time.slice(0, 2)) : null
  if (date === today) return hour !== null && hour < 5 ? 'early this morning' : 'today'
  if (date === addDays(today, -1)) return hour !== null && hour >= 18 ? 'last night' : 'yesterday'
  if (date === addDays(today, 1)) return 'tomorrow'
  return null
}

/** A length as people say it: "25 min", "41 h", "5 days". Always rounded down: never more than has gone by or is left. */
export function lengthWords(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < HOURS_TOLD_AS_HOURS ? `${hours} h` : `${Math.floor(hours / 24)} days`
}

/** Days are counted on the calendar: what somebody typed as "10 days ago" is never read back as 9. */
function agoOrIn(instant: Instant, now: Instant): string {
  const seconds = secondsBetween(instant, now)
  if (Math.abs(seconds) < 60) return JUST_NOW
  const inHours = Math.abs(seconds) < HOURS_TOLD_AS_HOURS * 3600
  const days = Math.abs(daysBetween(localDateOf(instant), localDateOf(now)))
  const length = inHours ? lengthWords(seconds) : `${days} days`
  return seconds > 0 ? `${length} ago` : `in ${length}`
}

/**
 * How long ago a moment was: "41 h ago", "about 9 h ago", "yesterday", "12 days ago", "time not known".
 * A date without a time is told in days alone.
 */
export function agoWords(moment: Moment, now: Instant): string {
  if (isTimed(moment)) return `${aboutWord(moment)}${agoOrIn(moment.at, now)}`
  const date = localDateOfMoment(moment)
  if (date === null) return TIME_NOT_KNOWN
  const days = daysBetween(date, localDateOf(now))
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  return days > 0 ? `${days} days ago` : `in ${-days} days`
}

/** "due in 31 h", "due now", "4 h overdue". */
export function dueWords(due: Instant, now: Instant): string {
  const left = secondsOf(due) - secondsOf(now)
  if (Math.abs(left) < 60) return 'due now'
  return left > 0 ? `due in ${lengthWords(left)}` : `${lengthWords(left)} overdue`
}

/** The time alone for "Saved 14:32" and "Last entry 16:40 yesterday": "14:32", "16:40 yesterday", "16:40 on Fri 20 Nov". */
export function clockAndDayWords(instant: Instant, now: Instant): string {
  const date = localDateOf(instant)
  const today = localDateOf(now)
  const time = clockWords(instant)
  if (date === today) return time
  return date === addDays(today, -1) ? `${time} yesterday` : `${time} on ${shortDateWords(date, today)}`
}
