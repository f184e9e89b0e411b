import {
  addDays,
  addMonths,
  dateParts,
  daysBetween,
  isRealDay,
  localDate,
  weekday,
  type LocalDate,
} from './localDate'
import { plainTyped } from './typedText'
import { dateWords } from './words'

/**
 * What people type in a day box. Numbers are day first, as in England; a date without a year is the nearest one
 * the field allows; whatever could mean two days is asked, never guessed. Source: issue 2 F, users.md (proposal).
 */

/** Which days the field can hold: things that happened, things to come, a date of birth, or any. */
export type DayField = 'past' | 'future' | 'birth' | 'any'

export type TypedDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly date: LocalDate }
  /** It can mean more than one day, or a day nobody expects: the person chooses. */
  | { readonly kind: 'ask'; readonly question: string; readonly options: readonly LocalDate[] }
  /** Cannot be read, or cannot be: a sentence in plain English. */
  | { readonly kind: 'problem'; readonly message: string }

const HOW = 'Type a day such as 2/4, 02/04/26, yesterday or mon.'

const problem = (message: string): TypedDate => ({ kind: 'problem', message })
const ok = (date: LocalDate): TypedDate => ({ kind: 'ok', date })

const DAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAY = /^(last |this |next |on )?(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?$/
/** A day typed without its year that turns out further away than this is asked: a slip is likelier. */
const FAR_DAYS = 183
const OLDEST_BIRTH_YEARS = 60

/**
 * Reads a day box.
 * @param text what was typed
 * @param today the calendar date in England
 * @param field which days the field can hold
 */
export function readTypedDate(text: string, today: LocalDate, field: DayField = 'past'): TypedDate {
  const typed = plainTyped(text)
  if (typed === '') return { kind: 'empty' }
  const found = wordDay(typed, today) ?? weekdayDay(typed, today, field) ?? numberDay(typed, today, field)
  if (found === null) return problem(`"${text.trim()}" is not a day Homeward can read. ${HOW}`)
  return found.kind === 'ok' ? allowed(found.date, today, field) : found
}

function allowed(date: LocalDate, today: LocalDate, field: DayField): TypedDate {
  if ((field === 'past' || field === 'birth') && date > today)
    return problem(`${dateWords(date)} is in the future.`)
  if (field === 'future' && date < today) return problem(`${dateWords(date)} is in the past.`)
  return ok(date)
}

/** today, yesterday, "-2", "3 days ago", "a week ago", "+7". */
function wordDay(typed: string, today: LocalDate): TypedDate | null {
  const shift = WORD_SHIFTS.get(typed)
  if (shift !== undefined) return ok(addDays(today, shift))
  const signed = /^([+-]) ?(\d{1,3})$/.exec(typed)
  if (signed) return ok(addDays(today, Number(signed[2]) * (signed[1] === '-' ? -1 : 1)))
  const ago = /^(\d{1,3}|an?|one|two|three) ?(d|days?|w|weeks?) ago$/.exec(typed)
  if (!ago) return null
  const count = COUNT_WORDS.get(ago[1] ?? '') ?? Number(ago[1])
  return ok(addDays(today, -count * ((ago[2] ?? '').startsWith('w') ? 7 : 1)))
}

const WORD_SHIFTS = new Map([
  ...['today', 'tod', 't', 'now', 'this morning', 'this afternoon', 'this evening', 'tonight'].map(
    (word): [string, number] => [word, 0],
  ),
  ...['yesterday', 'yest', 'yday', 'y', 'last night', 'yesterday evening'].map((word): [string, number] => [
    word,
    -1,
  ]),
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
  ['tomorrow', 1],
  ['tom', 1],
])
const COUNT_WORDS = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
])

/** "mon", "last friday", "next tue". A bare day name typed on that day can mean today or a week away. */
function weekdayDay(typed: string, today: LocalDate, field: DayField): TypedDate | null {
  const found = WEEKDAY.exec(typed)
  if (!found) return null
  const which = (found[1] ?? '').trim()
  const name = (found[2] ?? '').slice(0, 3)
  const back = (weekday(today) - DAY_NAMES.indexOf(name) + 7) % 7
  const last = addDays(today, back === 0 ? -7 : -back)
  const next = addDays(today, 7 - back)
  if (which === 'last') return ok(last)
  if (which === 'next') return ok(next)
  if (back === 0 && (which === '' || which === 'on')) return askWhich(today, last, next, field)
  if (back === 0) return ok(today)
  if (field === 'any') return { kind: 'ask', question: 'Which one?', options: [last, next] }
  return ok(field === 'future' ? next : last)
}

function askWhich(today: LocalDate, last: LocalDate, next: LocalDate, field: DayField): TypedDate {
  const others = field === 'future' ? [next] : field === 'any' ? [last, next] : [last]
  return { kind: 'ask', question: 'Today is that day. Which one?', options: [today, ...others] }
}

interface DayMonth {
  readonly day: number
  readonly month: number
  readonly year: string | null
}

/** 2/4, 02/04/26, 2.4.2026, 0204, 020426, 2 apr, 2nd of April 2026, 2026-04-02, or a bare day of the month. */
function numberDay(typed: string, today: LocalDate, field: DayField): TypedDate | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed)
  if (iso) return dated({ day: Number(iso[3]), month: Number(iso[2]), year: iso[1] ?? null }, today, field)
  const parted = /^(\d{1,2}) ?[-/. ] ?(\d{1,2})(?: ?[-/. ] ?(\d{4}|\d{2}))?$/.exec(typed)
  if (parted)
    return dated({ day: Number(parted[1]), month: Number(parted[2]), year: parted[3] ?? null }, today, field)
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]{3,9}),?(?:[ -]?(\d{4}|\d{2}))?$/.exec(typed)
  const month = named ? monthOfName(named[2] ?? '') : null
  if (named && month !== null)
    return dated({ day: Number(named[1]), month, year: named[3] ?? null }, today, field)
  return digitsDay(typed, today, field)
}

function monthOfName(name: string): number | null {
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ]
  const index = full.findIndex((month) => month.startsWith(name === 'sept' ? 'sep' : name))
  return index >= 0 && MONTH_NAMES.includes(name.slice(0, 3)) ? index + 1 : null
}

/** Digits without separators. */
function digitsDay(typed: string, today: LocalDate, field: DayField): TypedDate | null {
  const digits = /^\d{1,8}(?=(?:st|nd|rd|th)?$)/.exec(typed)?.[0]
  if (digits === undefined) return null
  const part = (from: number, to: number) => Number(digits.slice(from, to))
  switch (digits.length) {
    case 1:
    case 2:
      return bareDay(Number(digits), today, field)
    case 3:
      return threeDigits(digits, today, field)
    case 4:
      return dated({ day: part(0, 2), month: part(2, 4), year: null }, today, field)
    case 6:
      return dated({ day: part(0, 2), month: part(2, 4), year: digits.slice(4) }, today, field)
    case 8: {
      const yearFirst = /^(19|20)\d\d(0[1-9]|1[0-2])/.test(digits) && !/(19|20)\d\d$/.test(digits)
      return yearFirst
        ? dated({ day: part(6, 8), month: part(4, 6), year: digits.slice(0, 4) }, today, field)
        : dated({ day: part(0, 2), month: part(2, 4), year: digits.slice(4) }, today, field)
    }
    default:
      return null
  }
}

/** "204" is 2/04 or 20/4: whichever exists, or the person is asked. */
function threeDigits(digits: string, today: LocalDate, field: DayField): TypedDate | null {
  const readings = [
    dated({ day: Number(digits.slice(0, 1)), month: Number(digits.slice(1)), year: null }, today, field),
    dated({ day: Number(digits.slice(0, 2)), month: Number(digits.slice(2)), year: null }, today, field),
  ]
  const dates = readings.flatMap((reading) => (reading.kind === 'ok' ? [reading.date] : []))
  const [first, second] = dates
  if (first === undefined) return readings[0] ?? null
  if (second === undefined || second === first) return ok(first)
  return { kind: 'ask', question: 'Which one?', options: dates }
}

/** "9": the latest or next 9th the field allows; asked, because a time may have been meant. */
function bareDay(day: number, today: LocalDate, field: DayField): TypedDate {
  if (day < 1 || day > 31 || field === 'birth') return problem(`Add the month: ${day}/4, for example.`)
  const step = field === 'future' ? 1 : -1
  for (let months = 0; months <= 2; months++) {
    const { year, month } = dateParts(addMonths(`${today.slice(0, 8)}01`, step * months))
    const date = isRealDay({ year, month, day }) ? localDate({ year, month, day }) : null
    if (date !== null && (field === 'future' ? date >= today : date <= today))
      return { kind: 'ask', question: 'Do you mean this day?', options: [date] }
  }
  return problem(`Add the month: ${day}/4, for example.`)
}

function dated({ day, month, year }: DayMonth, today: LocalDate, field: DayField): TypedDate {
  const thisYear = dateParts(today).year
  const full = year === null ? null : fullYear(year, thisYear, field)
  if (month > 12 && day <= 12 && day >= 1) return swapped({ day: month, month: day, year }, today, field)
  if (full !== null) {
    if (full < 1900 || full > 2199) return problem('Type the year in full.')
    if (!isRealDay({ year: full, month, day })) return noSuchDay(day, month, full)
    return allowed(localDate({ year: full, month, day }), today, field)
  }
  if (field === 'birth') return problem('Add the year of birth.')
  return withoutYear(day, month, today, field)
}

/** "4/23": the month cannot be, the other way round can. */
function swapped(parts: DayMonth, today: LocalDate, field: DayField): TypedDate {
  const other = dated(parts, today, field)
  if (other.kind !== 'ok') return other
  return {
    kind: 'ask',
    question: `There is no month ${parts.day}. Do you mean this day?`,
    options: [other.date],
  }
}

function noSuchDay(day: number, month: number, year: number | null): TypedDate {
  const name = MONTH_NAMES[month - 1]
  if (name === undefined) return problem(`There is no month ${month}. ${HOW}`)
  const said = `${day} ${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
  return problem(`There is no ${said}${year === null ? '' : ` ${year}`}.`)
}

/**
 * Two digits of a year: this century, but for a birth that would lie in the future the one before. A birth more than
 * sixty years ago is no child's: 0, which asks for the year in full.
 */
function fullYear(year: string, thisYear: number, field: DayField): number {
  if (year.length === 4) return Number(year)
  const guess = thisYear - (thisYear % 100) + Number(year)
  if (field !== 'birth' || guess <= thisYear) return guess
  return guess - 100 >= thisYear - OLDEST_BIRTH_YEARS ? guess - 100 : 0
}

function withoutYear(day: number, month: number, today: LocalDate, field: DayField): TypedDate {
  const { year } = dateParts(today)
  // 29 February may need up to eight years.
  const years = field === 'future' ? ahead(year) : field === 'past' ? back(year) : [year]
  const dates = years.flatMap((then) =>
    isRealDay({ year: then, month, day }) ? [localDate({ year: then, month, day })] : [],
  )
  const date = dates.find((each) =>
    field === 'future' ? each >= today : field === 'past' ? each <= today : true,
  )
  if (date === undefined) return noSuchDay(day, month, field === 'any' ? year : null)
  const far =
    field !== 'any' && dateParts(date).year !== year && Math.abs(daysBetween(date, today)) > FAR_DAYS
  return far ? { kind: 'ask', question: 'Do you mean this day?', options: [date] } : ok(date)
}

const back = (year: number): number[] => Array.from({ length: 9 }, (_, index) => year - index)
const ahead = (year: number): number[] => Array.from({ length: 9 }, (_, index) => year + index)
