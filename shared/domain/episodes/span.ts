import {
  compareMoments,
  elapsedBetween,
  exactly,
  isBefore,
  isInFuture,
  isKnown,
  later,
  localDateOfMoment,
  type Moment,
} from '../time/moment'
import type { Instant } from '../time/instant'
import type { EpisodeTimes } from './types'

/** When an episode starts and ends, and why. Nothing here is stored: only the times people gave are. */

export interface Bound {
  readonly at: Moment
  /** A sentence for the screen: which of the given times it is, and by which rule. */
  readonly why: string
}

/**
 * The start: when the child left, or when a responsible adult last saw them, whichever is later
 * (confirmed: SSD, statutory-returns.md 3.3). A start set by hand goes before both.
 */
export function startOf(times: EpisodeTimes): Bound {
  return { at: startAt(times), why: startWhy(times) }
}

/** The start without the reason, for figures over many thousand episodes; see `startOf`. */
export function startAt({ startOverride, left, lastSeen }: EpisodeTimes): Moment {
  return isKnown(startOverride) ? startOverride : later(left, lastSeen)
}

function startWhy({ startOverride, left, lastSeen }: EpisodeTimes): string {
  if (isKnown(startOverride)) return 'Set by hand, with a reason.'
  if (!isKnown(left) && !isKnown(lastSeen)) return 'Neither time is known yet.'
  if (!isKnown(left)) return 'When last seen; when the child left is not known.'
  if (!isKnown(lastSeen)) return 'When the child left; when last seen is not known.'
  return whyLater(left, lastSeen)
}

function whyLater(left: Moment, lastSeen: Moment): string {
  const [it, other] =
    later(left, lastSeen) === left
      ? ['When the child left', 'when last seen']
      : ['When last seen', 'when the child left']
  if (compareMoments(left, lastSeen) === 0) return `${it}; ${other} is the same.`
  const oneTimed = (left.precision === 'date_only') !== (lastSeen.precision === 'date_only')
  if (oneTimed && localDateOfMoment(left) === localDateOfMoment(lastSeen))
    return `${it}; of ${other} only the same day is known.`
  return `${it}: later than ${other}.`
}

/**
 * The end, or null while there is none. An M ends when the child is found, an A when the child is back at the
 * placement (confirmed: SSD). Where no time found is recorded, the return is the latest the child can have been
 * found (proposal); information only ends like an M (proposal). An unknown `at` means: ended, nobody knows when.
 */
export function endOf(times: EpisodeTimes): Bound | null {
  const at = endAt(times)
  return at === null ? null : { at, why: endWhy(times) }
}

/** The end without the reason, for figures over many thousand episodes; see `endOf`. */
export function endAt(times: EpisodeTimes): Moment | null {
  if (times.type !== 'A' && isKnown(times.located)) return times.located
  return isBack(times) ? times.returned : null
}

function endWhy({ type, located, returned }: EpisodeTimes): string {
  if (type !== 'A' && isKnown(located)) return 'When the child was found.'
  if (!isKnown(returned)) return 'The child is back; the time is not known.'
  return type === 'A'
    ? 'When the child was back.'
    : 'When the child was back; no earlier time found is recorded.'
}

/** Whether the child is known to be back, or to have gone somewhere known instead, or the absence is over otherwise. */
export function isBack({
  returned,
  returnMode,
  notReturnedReason,
}: Pick<EpisodeTimes, 'returned' | 'returnMode' | 'notReturnedReason'>): boolean {
  return (
    isKnown(returned) ||
    returnMode !== null ||
    (notReturnedReason !== null && notReturnedReason !== 'still_missing')
  )
}

/** Whether the child is known to have been found. */
export function isFound(times: EpisodeTimes): boolean {
  return isKnown(times.located) || isBack(times)
}

/** Seconds between the start and the end (or now, while it goes on), as far as the times allow. */
export interface Length {
  readonly smallest: number
  readonly largest: number
}

/**
 * How long the child was missing or away; null where the start, or the end of an episode that has one, is not known.
 * Never negative. While it goes on, the end is `now`.
 */
export function lengthOf(times: EpisodeTimes, now: Instant, approxMinutes?: number): Length | null {
  const elapsed = elapsedBetween(startAt(times), endAt(times) ?? exactly(now), approxMinutes)
  if (elapsed === null) return null
  return { smallest: Math.max(0, elapsed.smallest), largest: Math.max(0, elapsed.largest) }
}

/** What cannot be about an episode's times. */
export interface TimeProblem {
  readonly field: 'left' | 'lastSeen' | 'startOverride' | 'located' | 'returned'
  readonly kind: 'inFuture' | 'endsBeforeStart' | 'returnedBeforeLocated'
  readonly message: string
}

const FIELD_WORDS: Record<TimeProblem['field'], string> = {
  left: 'When the child left',
  lastSeen: 'When the child was last seen',
  startOverride: 'The start',
  located: 'When the child was found',
  returned: 'When the child was back',
}

/**
 * Times that contradict each other or the clock: nothing in the future, no end before the start, nobody back before
 * found. Only what is certain is a problem: a day without a time is never before a time on that day.
 */
export function timeProblems(times: EpisodeTimes, now: Instant): TimeProblem[] {
  const problems: TimeProblem[] = []
  const fields = Object.keys(FIELD_WORDS) as TimeProblem['field'][]
  for (const field of fields)
    if (isInFuture(times[field], now))
      problems.push({ field, kind: 'inFuture', message: `${FIELD_WORDS[field]} is in the future.` })
  const start = startAt(times)
  for (const field of ['located', 'returned'] as const)
    if (isBefore(times[field], start))
      problems.push({
        field,
        kind: 'endsBeforeStart',
        message: `${FIELD_WORDS[field]} is before the start. One of the two needs to change.`,
      })
  if (isBefore(times.returned, times.located))
    problems.push({
      field: 'located',
      kind: 'returnedBeforeLocated',
      message: 'The child was back before being found. One of the two times needs to change.',
    })
  return problems
}
