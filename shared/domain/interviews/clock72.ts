import { labelOf } from '../../codes/codeList'
import { interviewOutcome } from '../../codes/interviews'
import { isBack } from '../episodes/span'
import type { EpisodeStatus, EpisodeTimes } from '../episodes/types'
import { addSeconds, secondsBetween, type Instant } from '../time/instant'
import { CLOCK_WRONG } from '../time/clockTrouble'
import { earliest, isKnown, isTimed, type Moment } from '../time/moment'
import { agoWords, dueWords } from '../time/words'
import type { InterviewOutcome } from './offers'

/**
 * The 72 hours (R1, practice.md 10): the interview should be held within 72 elapsed hours of the child's return to home
 * or care setting; nights, weekends and bank holidays count (confirmed, national).
 */
export const SECONDS_72_HOURS = 259_200

export interface ClockStart {
  readonly from: Moment
  /** Counted from when the child was found, because no time back is recorded (proposal). */
  readonly provisional: boolean
}

/**
 * Where the clock starts: the time back (where the child went to a new placement, custody or hospital that is the
 * arrival there); if none is recorded, the time found, marked provisional. Null while there is neither.
 */
export function clockStart({ returned, located }: EpisodeTimes): ClockStart | null {
  if (isKnown(returned)) return { from: returned, provisional: false }
  return isKnown(located) ? { from: located, provisional: true } : null
}

/**
 * When the interview is due: 259,200 s after the earliest instant the clock can have started (R1b: a day without a
 * time counts from 00:00 local, so that nobody is late for want of a time).
 */
export function dueAt(start: ClockStart, approxMinutes?: number): Instant | null {
  const from = earliest(start.from, approxMinutes)
  return from === null ? null : addSeconds(from, SECONDS_72_HOURS)
}

export type ClockBucket =
  /** No interview is due: not back and not found yet, information only, cancelled, or nobody to speak to. */
  | 'notDue'
  | 'overdue'
  /** Before we are next open: on a Friday that is the weekend. */
  | 'beforeNextOpen'
  | 'dueLater'
  /** Due, but the PC's clock is wrong: nobody can say when "now" is. */
  | 'clockWrong'
  /** Back, but no time back or found is recorded: no due time can be said, so it is asked for. */
  | 'noReturnTime'
  | 'done'
  | 'notOfferedWithReason'
  /** From before Homeward: its interview is not known, it is in no queue and never "not offered". */
  | 'beforeHomeward'

/** amber from 24 and again from 48 hours, red from 72 (R1). */
export type ClockLevel = 'none' | 'amber24' | 'amber48' | 'red'

export interface ClockFacts extends EpisodeTimes {
  readonly status: EpisodeStatus
  readonly beforeHomeward: boolean
  /** See `isAdultAtStart`: no interview is due, and none counts. */
  readonly adultAtStart: boolean
  /** Outcome of an interview that covers the episode; null while pending. */
  readonly outcome: InterviewOutcome | null
}

export interface InterviewClock {
  readonly bucket: ClockBucket
  readonly level: ClockLevel
  readonly from: Moment | null
  readonly provisional: boolean
  readonly dueAt: Instant | null
  /** "Returned 41 h ago, due in 31 h." without the full stop. */
  readonly words: string
}

/** When somebody looks, and what the day is like. */
export interface ClockView {
  readonly now: Instant
  /** When the council is open again after today. */
  readonly nextOpen: Instant
  /** Whether `now` cannot be believed: then nothing is said to be due or overdue. */
  readonly clockWrong?: boolean
  /** Width of "about", a setting. */
  readonly approxMinutes?: number
}

/** How the 72 hours of one episode stand at an instant. Lateness is always derived from the clock, never stored. */
export function interviewClock(facts: ClockFacts, view: ClockView): InterviewClock {
  const settled = settledClock(facts)
  if (settled !== null) return settled
  const start = clockStart(facts)
  const due = start === null ? null : dueAt(start, view.approxMinutes)
  if (start === null || due === null)
    return { ...NO_CLOCK, bucket: 'noReturnTime', words: 'No return time recorded' }
  const known = { from: start.from, provisional: start.provisional, dueAt: due }
  if (view.clockWrong === true) return { ...known, bucket: 'clockWrong', level: 'none', words: CLOCK_WRONG }
  return {
    ...known,
    bucket: bucketOf(due, view),
    level: levelOf(due, view.now),
    words: clockWords(start, due, view.now),
  }
}

const NO_CLOCK = { level: 'none', from: null, provisional: false, dueAt: null } as const

function settledClock(facts: ClockFacts): InterviewClock | null {
  const { outcome } = facts
  if (facts.status === 'cancelled') return { ...NO_CLOCK, bucket: 'notDue', words: 'Recorded in error' }
  if (facts.adultAtStart) return { ...NO_CLOCK, bucket: 'notDue', words: '18 or over when it began' }
  if (outcome !== null)
    return {
      ...NO_CLOCK,
      bucket: outcome === 'not_offered' ? 'notOfferedWithReason' : 'done',
      words: labelOf(interviewOutcome, outcome) ?? outcome,
    }
  if (facts.beforeHomeward)
    return { ...NO_CLOCK, bucket: 'beforeHomeward', words: 'Before Homeward, interview not known' }
  if (isInterviewDue(facts)) return null
  return { ...NO_CLOCK, bucket: 'notDue', words: notDueWords(facts) }
}

/** "Not due yet" while the child is away; plainly "Not due" where nobody comes back to be interviewed. */
function notDueWords(facts: ClockFacts): string {
  if (facts.type === 'O') return 'Information only'
  return facts.notReturnedReason === null ? 'Not due yet' : 'Not due'
}

/** Reasons that end an absence without anybody to interview, unless a return or a time found is recorded. */
const NOBODY_BACK: readonly string[] = ['turned_18', 'moved_abroad']

/**
 * Whether an interview is to be offered: the child is back or found, the absence is missing or away (duty 3: every
 * missing child, confirmed), and there is a child to speak to.
 */
export function isInterviewDue(times: EpisodeTimes): boolean {
  if (times.type === 'O' || times.notReturnedReason === 'died') return false
  if (clockStart(times) !== null) return true
  return isBack(times) && !NOBODY_BACK.includes(times.notReturnedReason ?? '')
}

function bucketOf(due: Instant, { now, nextOpen }: ClockView): ClockBucket {
  if (now >= due) return 'overdue'
  return due < nextOpen ? 'beforeNextOpen' : 'dueLater'
}

function levelOf(due: Instant, now: Instant): ClockLevel {
  const elapsed = SECONDS_72_HOURS - secondsBetween(now, due)
  if (elapsed >= SECONDS_72_HOURS) return 'red'
  if (elapsed >= 2 * 86_400) return 'amber48'
  return elapsed >= 86_400 ? 'amber24' : 'none'
}

function clockWords({ from, provisional }: ClockStart, due: Instant, now: Instant): string {
  const what = provisional ? 'Found' : 'Returned'
  const when = agoWords(from, now)
  const timeNotKnown = isTimed(from) ? '' : ', time not known'
  const note = provisional ? ' (provisional: no return time recorded)' : ''
  return `${what} ${when}${timeNotKnown}, ${dueWords(due, now)}${note}`
}
