import { collectionYearDays, writeDate } from './dates'
import { byChildAndDates, type ExportRow } from './exportRow'
import type { CareStatus, RegisterEpisode } from './registerEpisode'
import { cellsOf, stretchesOf, type Stretch } from './reportedRows'

/** Why an episode, or one stretch of it, is not in the file. */
export type LeftOutReason =
  | 'cancelled'
  | 'duplicate'
  | 'adultAtStart'
  | 'typeNotReported'
  | 'endedBeforeYear'
  | 'startedAfterYear'
  | 'notLookedAfter'
  | 'otherAuthority'
  | 'noChildIdentifier'

/** Worth a look although it goes out. */
export type SelectionWarning = 'outsideCare' | 'shortBreaks' | 'endNotKnown'

export interface SelectedRow extends ExportRow {
  readonly episodeId: string
  readonly warnings: readonly SelectionWarning[]
}

export interface LeftOut {
  readonly episodeId: string
  readonly reason: LeftOutReason
}

export interface Selection {
  /** In the order of the file. */
  readonly rows: readonly SelectedRow[]
  readonly leftOut: readonly LeftOut[]
}

interface Year {
  readonly firstDay: number
  readonly lastDay: number
}

/**
 * The rows of missing.csv for collection year `year`: own looked-after children, and rows from the council's own file
 * whether a care period covers them or not; M and A only; in the year or carried over; nothing cancelled, nobody who
 * was 18 already. An episode
 * whose start is not known goes out with a blank start, so that rule 1004 stops the file instead of a child being lost.
 */
export function selectRows(episodes: readonly RegisterEpisode[], year: number): Selection {
  const days = collectionYearDays(year)
  const rows: SelectedRow[] = []
  const leftOut: LeftOut[] = []
  for (const episode of episodes) {
    const reason = wholeEpisodeReason(episode)
    if (reason !== null) {
      leftOut.push({ episodeId: episode.id, reason })
      continue
    }
    for (const stretch of stretchesOf(episode)) {
      const row = select(episode, stretch, days)
      if (typeof row === 'string') leftOut.push({ episodeId: episode.id, reason: row })
      else rows.push(row)
    }
  }
  return { rows: rows.toSorted(byChildAndDates), leftOut }
}

function wholeEpisodeReason({ status, types, adultAtStart }: RegisterEpisode): LeftOutReason | null {
  if (status === 'cancelled' || status === 'duplicate') return status
  if (adultAtStart) return 'adultAtStart'
  return types.every(({ type }) => type === 'other') ? 'typeNotReported' : null
}

function select(episode: RegisterEpisode, stretch: Stretch, year: Year): SelectedRow | LeftOutReason {
  const { start, end } = stretch
  if (start !== null && start > year.lastDay) return 'startedAfterYear'
  if (end !== null && end < year.firstDay) return 'endedBeforeYear'
  const care = careOn(episode.care, start)
  const notOurs = episode.fromOwnFile ? null : whyNotOurs(episode.saidGroup, care)
  if (notOurs !== null) return notOurs
  if (episode.child === null) return 'noChildIdentifier'
  return {
    episodeId: episode.id,
    child: episode.child,
    dob: episode.dateOfBirth === null ? '' : writeDate(episode.dateOfBirth),
    missing: stretch.type,
    ...cellsOf(stretch, year.lastDay),
    warnings: [...warningsOf(care), ...(stretch.isOver && end === null ? (['endNotKnown'] as const) : [])],
  }
}

/** Whose child it was: what a person said of it first, the care periods of the day otherwise. */
function whyNotOurs(said: RegisterEpisode['saidGroup'], care: readonly CareStatus[]): LeftOutReason | null {
  if (said === 'own') return null
  if (said !== null) return said
  if (care.length === 0) return 'notLookedAfter'
  return care.some(({ own }) => own) ? null : 'otherAuthority'
}

/** Care on the day it started; where that day is not known, any care at all, so that the gate sees the row. */
function careOn(care: readonly CareStatus[], day: number | null): CareStatus[] {
  return care.filter(({ from, to }) => day === null || (from <= day && (to === null || day <= to)))
}

function warningsOf(care: readonly CareStatus[]): SelectionWarning[] {
  const own = care.filter(({ own }) => own)
  if (own.length === 0) return ['outsideCare']
  const shortBreaks = own.some(({ legalStatus }) => legalStatus === 'V3' || legalStatus === 'V4')
  return shortBreaks ? ['shortBreaks'] : []
}
