import type { TimelineEntry } from '../../../shared/contract/children'
import { localDateOfMoment, momentOf } from '../../../shared/domain/time/moment'

/** One year of a timeline, newest line first. */
export interface TimelineYear {
  /** "2026", or "Time not known". */
  readonly year: string
  readonly entries: readonly TimelineEntry[]
}

const NOT_KNOWN = 'Time not known'

/**
 * A timeline by calendar years of England, in the order it came. Lines without a time stand in a group of their own,
 * before all others: one of them may be the newest.
 */
export function timelineYears(entries: readonly TimelineEntry[]): TimelineYear[] {
  const groups = new Map<string, TimelineEntry[]>()
  for (const entry of entries) {
    const year = localDateOfMoment(momentOf(entry.at, entry.precision))?.slice(0, 4) ?? NOT_KNOWN
    const group = groups.get(year)
    if (group) group.push(entry)
    else groups.set(year, [entry])
  }
  const years = [...groups].map(([year, ofYear]) => ({ year, entries: ofYear }))
  return years.toSorted((a, b) => order(b.year) - order(a.year))
}

function order(year: string): number {
  return year === NOT_KNOWN ? Infinity : Number(year)
}

/** The newest years that fit together into so many lines; the newest one always, lines without a time if there is room. */
export function yearsOpenAtFirst(years: readonly TimelineYear[], lines: number): string[] {
  const open: string[] = []
  let left = lines
  const untimedLast = years.toSorted((a, b) => Number(a.year === NOT_KNOWN) - Number(b.year === NOT_KNOWN))
  for (const { year, entries } of untimedLast) {
    if (open.length > 0 && entries.length > left) break
    open.push(year)
    left -= entries.length
  }
  return open
}
