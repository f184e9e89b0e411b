import { addDays, type LocalDate } from '../../../../shared/domain/time/localDate'

/** A stretch of days; `ended_on` null while it lasts. */
export interface Stretch {
  readonly id: string
  readonly started_on: LocalDate
  readonly ended_on: LocalDate | null
}

/** Where a stretch that starts on a day goes among those there are. */
export interface Placing {
  /** The one that starts on the same day: it is changed, not doubled. */
  readonly same: Stretch | null
  /** The one before it that must end on the day before. */
  readonly cut: { readonly id: string; readonly endedOn: LocalDate } | null
  /** Last day of the new one: the day before the next one starts, or null. */
  readonly endsOn: LocalDate | null
}

/**
 * Makes room for a stretch from a day on: the one before it ends on the day before, the one after it bounds it. So
 * no day has two.
 *
 * @param stretches of one child and one kind, withdrawn ones left out
 */
export function placeStretch(stretches: readonly Stretch[], startsOn: LocalDate): Placing {
  const sorted = stretches.toSorted((a, b) => (a.started_on < b.started_on ? -1 : 1))
  const same = sorted.find(({ started_on }) => started_on === startsOn) ?? null
  const before = sorted.findLast(({ started_on }) => started_on < startsOn)
  const after = sorted.find(({ started_on }) => started_on > startsOn)
  const dayBefore = addDays(startsOn, -1)
  const reachesOver = before !== undefined && (before.ended_on === null || before.ended_on > dayBefore)
  return {
    same,
    cut: reachesOver ? { id: before.id, endedOn: dayBefore } : null,
    endsOn: after === undefined ? null : addDays(after.started_on, -1),
  }
}
