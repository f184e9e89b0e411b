import { addDays, type LocalDate } from '../time/localDate'

/** A council's own line for "often": so many episodes in so many days (R8, local practice: a setting). */
export interface RepeatLine {
  readonly count: number
  readonly days: number
}

/** An episode by the day it began. */
export interface EpisodeStart {
  readonly episodeId: string
  readonly on: LocalDate
}

/** One time a child went over a line: from the day the line was reached until the window held fewer again. */
export interface Crossing {
  /** Day of the episode that reached the line. */
  readonly from: LocalDate
  /** Last day on which the window held enough; the trigger is armed again from the day after. */
  readonly to: LocalDate
  /** The episode that reached the line. */
  readonly episodeId: string
  /** Every episode that began between `from` and `to`: what is decided on one of them is decided for the crossing. */
  readonly memberIds: readonly string[]
}

/**
 * The crossings of a line, oldest first: on each day the window holds the episodes begun in the last `days` days, that
 * day included (start > d − N and ≤ d); a crossing begins on the day the window comes to hold `count`, and ends
 * when it holds fewer. Worked out from the starts alone, so that it is the same however late or in whatever order the
 * episodes were recorded (R8, practice.md 10.3).
 *
 * @param starts in any order, those of one day earliest first; episodes without a known start stand in no window and
 * are left out
 */
export function crossings(starts: readonly EpisodeStart[], { count, days }: RepeatLine): Crossing[] {
  const sorted = starts.toSorted((a, b) => compare(a.on, b.on))
  const found: { from: LocalDate; to: LocalDate; episodeId: string }[] = []
  for (const [at, start] of sorted.entries()) {
    const oldest = sorted[at - count + 1]
    // The window holds these `count` episodes until the oldest of them leaves it.
    const to = oldest === undefined ? null : addDays(oldest.on, days - 1)
    if (to === null || to < start.on) continue
    const last = found.at(-1)
    if (last !== undefined && start.on <= addDays(last.to, 1)) last.to = to
    else found.push({ from: start.on, to, episodeId: start.episodeId })
  }
  return found.map((crossing) => ({
    ...crossing,
    memberIds: sorted.flatMap(({ on, episodeId }) =>
      on >= crossing.from && on <= crossing.to ? [episodeId] : [],
    ),
  }))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
