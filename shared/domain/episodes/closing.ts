import { isInterviewDue } from '../interviews/clock72'
import type { InterviewOutcome } from '../interviews/offers'
import { isKnown, type Moment } from '../time/moment'
import { isBack, startOf } from './span'
import type { EpisodeTimes } from './types'

/** What must be known before an episode is closed: the data dictionary's "required" (practice.md 9, proposal). */
export interface ClosingFacts extends EpisodeTimes {
  readonly noticeReceived: Moment
  readonly noticeSource: string | null
  /** Code of the list `policeGrade`; "not told" is an answer. */
  readonly policeGrade: string | null
  readonly policeTold: 'yes' | 'no' | 'not_known'
  readonly policeNotToldReason: string | null
  readonly preventionInterview: 'done' | 'not_done' | 'not_known'
  readonly preventionNotDoneReason: string | null
  /** Outcome of an interview that covers the episode; null while pending. */
  readonly interviewOutcome: InterviewOutcome | null
  readonly beforeHomeward: boolean
  /** The review after two or more episodes is asked for, and neither held nor said why not. */
  readonly repeatReviewAsked: boolean
  /** The same for a strategy discussion about harm. */
  readonly strategyAsked: boolean
  /** See `isAdultAtStart`: no interview is asked for. */
  readonly adultAtStart: boolean
}

export interface ClosingGap {
  readonly field:
    | 'start'
    | 'noticeReceived'
    | 'noticeSource'
    | 'policeGrade'
    | 'policeNotToldReason'
    | 'returned'
    | 'returnMode'
    | 'preventionNotDoneReason'
    | 'interviewOutcome'
    | 'repeatReview'
    | 'strategy'
  /** Ends the sentence "Still to be recorded: …". */
  readonly what: string
}

/**
 * The gaps that keep an episode open, in the order of the form; empty when it can be closed. What an imported episode
 * never held is not asked of it.
 */
export function closingGaps(facts: ClosingFacts): ClosingGap[] {
  if (facts.beforeHomeward) return endGaps(facts)
  return [...startGaps(facts), ...endGaps(facts), ...laterGaps(facts)]
}

/** Which form asks for what a gap is about. */
export function recordedIn(
  field: ClosingGap['field'],
): 'episode' | 'return' | 'interview' | 'repeatReview' | 'strategy' {
  if (field === 'interviewOutcome') return 'interview'
  if (field === 'repeatReview' || field === 'strategy') return field
  const asked = ['returned', 'returnMode', 'preventionNotDoneReason'].includes(field)
  return asked ? 'return' : 'episode'
}

function startGaps(facts: ClosingFacts): ClosingGap[] {
  const gaps: ClosingGap[] = []
  if (!isKnown(startOf(facts).at))
    gaps.push({ field: 'start', what: 'when the child left or was last seen (the day is enough)' })
  if (!isKnown(facts.noticeReceived)) gaps.push({ field: 'noticeReceived', what: 'when we were told' })
  if (facts.noticeSource === null) gaps.push({ field: 'noticeSource', what: 'who told us' })
  if (facts.policeGrade === null)
    gaps.push({ field: 'policeGrade', what: 'the police risk grade, or "not told"' })
  if (facts.policeTold === 'no' && blank(facts.policeNotToldReason))
    gaps.push({ field: 'policeNotToldReason', what: 'why the police were not told' })
  return gaps
}

function endGaps(facts: ClosingFacts): ClosingGap[] {
  if (!isBack(facts)) return [{ field: 'returned', what: 'when the child was back, or why not' }]
  return facts.returnMode === null && facts.notReturnedReason === null && !facts.beforeHomeward
    ? [{ field: 'returnMode', what: 'how the child came back' }]
    : []
}

function laterGaps(facts: ClosingFacts): ClosingGap[] {
  const gaps: ClosingGap[] = []
  if (facts.preventionInterview === 'not_done' && blank(facts.preventionNotDoneReason))
    gaps.push({ field: 'preventionNotDoneReason', what: 'why there was no police prevention interview' })
  if (isInterviewDue(facts) && !facts.adultAtStart && facts.interviewOutcome === null)
    gaps.push({ field: 'interviewOutcome', what: 'the outcome of the return home interview' })
  if (facts.repeatReviewAsked)
    gaps.push({ field: 'repeatReview', what: 'the review after two or more episodes, or why there was none' })
  if (facts.strategyAsked)
    gaps.push({ field: 'strategy', what: 'the strategy discussion about the harm, or why there was none' })
  return gaps
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === ''
}
