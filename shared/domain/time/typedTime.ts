import { plainTyped } from './typedText'

/**
 * What people type in a time box. A time with minutes is of the 24 hour clock, as logs and police notices write it, and
 * is said back in words; a bare "9" can be morning or evening and is left open, for the day or the person to decide
 * (proposal).
 */

/** A wall clock time, `HH:MM`. */
export type ClockTime = string

export type TypedTime =
  | { readonly kind: 'empty' }
  /** One time, or two twelve hours apart when morning or evening was not said. `approx`: "about" was said. */
  | { readonly kind: 'times'; readonly times: readonly ClockTime[]; readonly approx: boolean }
  /** "midnight": the start of the day or its end. */
  | { readonly kind: 'midnight'; readonly approx: boolean }
  | { readonly kind: 'now' }
  | { readonly kind: 'notKnown' }
  | { readonly kind: 'problem'; readonly message: string }

const HOW = 'Type a time such as 2350, 23:50, 11.50pm or now.'

const problem = (message: string): TypedTime => ({ kind: 'problem', message })

const NOT_KNOWN = /^(\?+|nk|n\/k|not known|unknown|dont know|don't know)$/
const ABOUT = /^(?:about|around|approx|approximately|roughly|circa|ca|abt|c\.?|~) ?(?=\S)/
const ABOUT_AFTER = / ?(?:ish|approx)$/

/**
 * Reads a time box.
 * @param text what was typed
 */
export function readTypedTime(text: string): TypedTime {
  const typed = plainTyped(text)
  if (typed === '') return { kind: 'empty' }
  if (NOT_KNOWN.test(typed)) return { kind: 'notKnown' }
  const bare = typed.replace(ABOUT, '').replace(ABOUT_AFTER, '')
  const approx = bare !== typed
  if (bare === 'now') return { kind: 'now' }
  if (bare === 'midnight') return { kind: 'midnight', approx }
  if (bare === 'noon' || bare === 'midday') return { kind: 'times', times: ['12:00'], approx }
  return clockTimes(bare, approx) ?? problem(`"${text.trim()}" is not a time Homeward can read. ${HOW}`)
}

function clockTimes(typed: string, approx: boolean): TypedTime | null {
  const found =
    /^(\d{1,2})(?: ?[:.h ] ?(\d{2}))? ?(am|pm|a\.m|p\.m|a|p)?\.?(?:hrs?|hours|h)?$/.exec(typed) ??
    /^(\d{1,2})(\d{2}) ?(am|pm|a\.m|p\.m|a|p)?\.?(?: ?hrs?| ?hours|h)?$/.exec(typed)
  if (!found) return null
  const [, hourText = '', minuteText, half] = found
  const hour = Number(hourText)
  const minute = Number(minuteText ?? 0)
  if (minute > 59) return problem(`There are 60 minutes in an hour. ${HOW}`)
  if (half !== undefined) return halfOfDay(hour, minute, half.startsWith('p'), approx)
  if (hour === 24 && minute === 0)
    return problem('24:00 is 00:00 of the next day. Type midnight, or 00:00 with the next day.')
  if (hour > 23) return problem(`There is no hour ${hour}. ${HOW}`)
  const open = minuteText === undefined && hour >= 1 && hour <= 11 && !hourText.startsWith('0')
  return {
    kind: 'times',
    times: open ? [clock(hour, minute), clock(hour + 12, minute)] : [clock(hour, minute)],
    approx,
  }
}

function halfOfDay(hour: number, minute: number, afternoon: boolean, approx: boolean): TypedTime {
  const said = afternoon ? 'pm' : 'am'
  if (hour > 12 || hour === 0) return problem(`There is no ${hour} ${said}. ${HOW}`)
  return { kind: 'times', times: [clock((hour % 12) + (afternoon ? 12 : 0), minute)], approx }
}

function clock(hour: number, minute: number): ClockTime {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
