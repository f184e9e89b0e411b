import type { Instant } from '../../shared/domain/time/instant'
import type { LocalDate } from '../../shared/domain/time/localDate'
import type { Moment } from '../../shared/domain/time/moment'
import type { DayField } from '../../shared/domain/time/typedDate'
import { takeDay, type DayEntry } from './dayEntry'
import type { Problem } from './ErrorSummary'
import { takeMoment, type MomentEntry } from './momentEntry'

/** Reads a form's boxes for a call and gathers everything that has to be put right first. */
export class Collector {
  readonly problems: Problem[] = []
  readonly #now: Instant

  /** @param now counts where a box was filled but never typed in */
  constructor(now: Instant) {
    this.#now = now
  }

  add(fieldId: string | null, message: string): void {
    this.problems.push({ fieldId, message })
  }

  /** @param needed what to say when the box is empty; an empty box is unknown otherwise */
  moment(fieldId: string, entry: MomentEntry, needed?: string): Moment {
    const { moment, problem } = takeMoment(entry, this.#now, fieldId, needed)
    if (problem) this.problems.push(problem)
    return moment
  }

  day(fieldId: string, entry: DayEntry, days: DayField, needed?: string): LocalDate | null {
    const { day, problem } = takeDay(entry, this.#now, days, fieldId, needed)
    if (problem) this.problems.push(problem)
    return day
  }
}

/** A line or a note for a call: nothing typed is nothing known. */
export function textOrNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** Whether nothing stands in the boxes and nobody said "not known". */
export function isBlankMoment({ day, time, precision }: MomentEntry): boolean {
  return day.trim() === '' && time.trim() === '' && precision === null
}
