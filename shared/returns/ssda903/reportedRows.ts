import { writeDate } from './dates'
import type { RegisterEpisode } from './registerEpisode'

/** One stretch of an episode under one type, before it is cut to a year. Day numbers. */
export interface Stretch {
  readonly type: 'M' | 'A'
  /** Null where the register does not know when it began. */
  readonly start: number | null
  /** Null while it goes on. */
  readonly end: number | null
  /** Whether it has ended, though the day may not be known. */
  readonly isOver: boolean
}

/**
 * The stretches of an episode DfE counts, one after the other: a child who turns from A to M, or back, is two adjoining
 * rows, the end of the first the start of the second. "Other" stretches are left out.
 *
 * The first begins on the later of left and last seen by a responsible adult. An M ends when found, an A when back at
 * the placement; an M without a known finding ends with the return, as nobody is missing who is back.
 */
export function stretchesOf(episode: RegisterEpisode): Stretch[] {
  const began = later(episode.left, episode.lastSeen)
  const steps = episode.types.filter(({ type }, at) => at === 0 || type !== episode.types[at - 1]?.type)
  return steps.flatMap(({ type, from }, at) => {
    if (type === 'other') return []
    const next = steps[at + 1]
    const start = at === 0 ? began : later(began, from)
    // Over before the child was last seen: no part of the absence.
    if (next !== undefined && isBefore(next.from, start)) return []
    const end = next === undefined ? endOf(episode, type) : later(start, next.from)
    return [{ type, start, end, isOver: next !== undefined || episode.isOver }]
  })
}

/** The cells of a stretch in collection year's file: an end after `lastDay` is blank. */
export function cellsOf(
  stretch: Pick<Stretch, 'start' | 'end'>,
  lastDay: number,
): { misStart: string; misEnd: string } {
  const { start, end } = stretch
  return {
    misStart: start === null ? '' : writeDate(start),
    misEnd: end === null || end > lastDay ? '' : writeDate(end),
  }
}

function endOf(episode: RegisterEpisode, type: 'M' | 'A'): number | null {
  return type === 'M' ? (episode.located ?? episode.returned) : episode.returned
}

function isBefore(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a < b
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.max(a, b)
}
