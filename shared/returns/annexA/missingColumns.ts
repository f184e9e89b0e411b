import { addMonths, type LocalDate } from '../../domain/time/localDate'
import type { CarePeriod } from './carePeriod'
import { yesNoUnknown } from './codes'
import type { ListEpisode, Readings } from './types'

/** Worth a look before it goes to Ofsted. */
export type MissingNote =
  /** The child is missing now: columns 31 and 32 are about the episode before, where there is one. */
  | 'missingNow'
  /** An episode without a start stands in no window and is not counted. */
  | 'startNotKnown'
  /** The interview after the last missing episode is still to be offered. */
  | 'notYetOffered'
  /** Brought in from a file: whether an interview was offered is not known. */
  | 'offerNotKnown'

/** Columns 29 to 32 of one child. */
export interface MissingColumns {
  /** Column 29: never blank. */
  readonly missing: number
  /** Column 30: never blank. */
  readonly absent: number
  /** Column 31, as Ofsted writes it; null is a blank cell. */
  readonly offered: string | null
  /** Column 32. */
  readonly accepted: string | null
  /** The episode 31 and 32 are about. */
  readonly lastMissing: ListEpisode | null
  readonly notes: readonly MissingNote[]
}

/** First and last day of the window; both are inside. Empty where the first is after the last. */
export interface Window {
  readonly after: LocalDate
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Length of the window (Annex A, columns 29 and 30, confirmed). */
export const WINDOW_MONTHS = 12

/**
 * The window of columns 29 to 32: in the current (or last) period of care, after the day twelve months before the
 * inspection, up to the inspection or the day the child ceased to be looked after (statutory-returns.md 9.3, proposal:
 * "from their placement" is read as nothing after the end of care).
 */
export function windowOf({ start, end }: Pick<CarePeriod, 'start' | 'end'>, on: LocalDate): Window {
  return { after: addMonths(on, -WINDOW_MONTHS), from: start, to: end === null || end > on ? on : end }
}

function inWindow(day: LocalDate | null, { after, from, to }: Window): boolean {
  return day !== null && day > after && day >= from && day <= to
}

/**
 * Columns 29 to 32 (Ofsted's Annex A, list 8). An episode counts once in each column it ever belonged to; away
 * episodes never drive 31 and 32.
 */
export function missingColumns(
  episodes: readonly ListEpisode[],
  window: Window,
  readings: Readings,
): MissingColumns {
  const counted = (type: 'M' | 'A'): ListEpisode[] =>
    episodes.filter(({ stretches }) =>
      stretches.some((part) => part.type === type && inWindow(part.start, window)),
    )
  const missing = counted('M')
  const lastMissing = lastOf(missing, window, readings)
  return {
    missing: missing.length,
    absent: counted('A').length,
    ...interviewOf(lastMissing, readings),
    lastMissing,
    notes: notesOf(episodes, missing, lastMissing),
  }
}

/** The missing episode that began last; of a child missing now the one before, if that is how it is read. */
function lastOf(
  missing: readonly ListEpisode[],
  window: Window,
  { missingNow }: Readings,
): ListEpisode | null {
  const inOrder = missing
    .map((episode) => ({ episode, key: lastStart(episode, window) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ episode }) => episode)
  const last = inOrder.at(-1) ?? null
  if (missingNow === 'this' || last === null || last.isOver) return last
  return inOrder.findLast(({ isOver }) => isOver) ?? last
}

function lastStart({ stretches, startKey, id }: ListEpisode, window: Window): string {
  const starts = stretches.flatMap(({ type, start }) =>
    type === 'M' && start !== null && inWindow(start, window) ? [start] : [],
  )
  return `${starts.toSorted().at(-1) ?? ''} ${startKey} ${id}`
}

function interviewOf(
  last: ListEpisode | null,
  { neverMissing, notYetOffered }: Readings,
): Pick<MissingColumns, 'offered' | 'accepted'> {
  if (last === null) return { offered: neverMissing === 'blank' ? null : yesNoUnknown.no, accepted: null }
  const { offered, accepted } = last
  if (offered === 'yes') return { offered: yesNoUnknown.yes, accepted: yesNoUnknown[accepted] }
  if (offered === 'no' || (offered === 'notYet' && notYetOffered === 'no'))
    return { offered: yesNoUnknown.no, accepted: null }
  return { offered: yesNoUnknown.notKnown, accepted: yesNoUnknown.notKnown }
}

function notesOf(
  episodes: readonly ListEpisode[],
  missing: readonly ListEpisode[],
  last: ListEpisode | null,
): MissingNote[] {
  const notes: MissingNote[] = []
  if (missing.some(({ isOver }) => !isOver)) notes.push('missingNow')
  if (episodes.some(({ stretches }) => stretches.some(({ start }) => start === null)))
    notes.push('startNotKnown')
  if (last?.offered === 'notYet') notes.push('notYetOffered')
  if (last?.offered === 'notKnown') notes.push('offerNotKnown')
  return notes
}
