import type { EpisodeGroup } from '../episodes/group'
import type { ClockBucket } from './clock72'
import type { InterviewOutcome } from './offers'

/** The lists that waiting interviews stand in, in the order they are dealt with. */
export const queueLists = [
  'overdue',
  'beforeNextOpen',
  'noReturnTime',
  'later',
  /** Held, refused or not possible: the record waits to be finished, the clock runs no more. */
  'toFinish',
  /** Another authority's child, placed here: theirs to offer, ours to know. */
  'theirs',
  /** The PC's clock is wrong: nobody can say how much time is left. */
  'clockWrong',
] as const

export type QueueList = (typeof queueLists)[number]

export interface QueueFacts {
  readonly bucket: ClockBucket
  readonly group: EpisodeGroup
  /** What the record says so far; it is not finished yet. */
  readonly outcome: InterviewOutcome | null
}

/**
 * The one list an unfinished interview stands in; null where it waits for nothing. Another authority's child is in a list
 * of its own whatever the clock says (practice.md 1.5 and 1.6: a separate count).
 */
export function queueListOf({ bucket, group, outcome }: QueueFacts): QueueList | null {
  if (!isWaiting(bucket)) return null
  if (group === 'care_other_la') return 'theirs'
  if (outcome !== null) return 'toFinish'
  return bucket === 'dueLater' ? 'later' : bucket
}

type Waiting = 'overdue' | 'beforeNextOpen' | 'dueLater' | 'noReturnTime' | 'clockWrong'

const waiting: readonly ClockBucket[] = [
  'overdue',
  'beforeNextOpen',
  'dueLater',
  'noReturnTime',
  'clockWrong',
]

/** Whether somebody still has to hold the interview, or to write it up. */
export function isWaiting(bucket: ClockBucket): bucket is Waiting {
  return waiting.includes(bucket)
}
