import type { Moment } from '../../../../shared/domain/time/moment'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { carryOverBreaks } from '../../../../shared/returns/ssda903/carryOver'
import { checkReturn } from '../../../../shared/returns/ssda903/check'
import { collectionYearDays, readIsoDate, writeDate } from '../../../../shared/returns/ssda903/dates'
import { episodeRow, missingRow } from '../../../../shared/returns/ssda903/rows'
import type { RuleNumber } from '../../../../shared/returns/ssda903/rule'
import type { EpisodeRow, MissingRow } from '../../../../shared/returns/ssda903/types'

/** A remark beside a field of the form; it stops nobody. */
export interface Remark {
  readonly field: 'type' | 'start' | 'end'
  readonly message: string
  readonly rule: string | null
}

/** A stretch the return would write as one row. */
export interface ReturnStretch {
  readonly type: 'M' | 'A'
  readonly start: Moment
  /** Unknown while it goes on. */
  readonly end: Moment
}

/** A row of episodes.csv as the register keeps it: local dates. */
export interface KeptCareEpisode {
  readonly decom: string
  readonly dec: string | null
  readonly rec: string | null
}

/** What a rule says about a form; the rules' own words speak of rows in a file. */
const remarkOf: Readonly<Partial<Record<RuleNumber, Omit<Remark, 'rule'>>>> = {
  '567': { field: 'end', message: 'The end is before the start.' },
  '570': { field: 'start', message: 'The start is after the end of the collection year.' },
  '571': { field: 'end', message: 'The end is outside the collection year.' },
  '575': { field: 'end', message: 'The placement ended, and the episode has no end yet.' },
  '577': { field: 'end', message: 'The child ceased to be looked after before this ended.' },
  '578': {
    field: 'start',
    message: 'By the care episodes in the register the child was not looked after on the day it starts.',
  },
  '581': {
    field: 'start',
    message: 'By the care episodes in the register the child was in no placement on the day it starts.',
  },
  '580': {
    field: 'end',
    message:
      'The child was missing on their 18th birthday and care ended that day: the reason it ended must be E8.',
  },
  '586': { field: 'start', message: 'The start is not after the date of birth.' },
}

/** Stands for the child in these tables: nobody else is in them. */
const child = 'CHILD'

/** The collection year a local date lies in, by the year it ends in. */
export function collectionYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) < '04-01' ? year : year + 1
}

/**
 * What the checks of the Missing table would say about this row in the return of the year it ends in (this year while
 * it goes on). Rules about care run only where the register holds care episodes of the child.
 *
 * @param dob local date
 * @param care null where the child's care is not to be looked at
 */
export function ruleRemarks(
  stretch: ReturnStretch,
  dob: string | null,
  care: readonly KeptCareEpisode[] | null,
  today: string,
): Remark[] {
  if (localDateOfMoment(stretch.start) === null) return []
  const { failures } = checkReturn(
    {
      missing: [returnRow(1, stretch, dob)],
      episodes: care === null || care.length === 0 ? null : care.map(careRow),
      header: null,
      missingLast: null,
    },
    yearOfStretch(stretch, today),
  )
  // One row is asked about: a failure of the Episodes table (580, of each placement that ended that day) is its own.
  return [...new Set(failures.map(({ rule }) => rule))].flatMap((rule) => {
    const remark = remarkOf[rule]
    return remark === undefined ? [] : [{ ...remark, rule }]
  })
}

/** The collection year whose return asks about a stretch: that of its end, this one while it goes on. */
export function yearOfStretch({ end }: Pick<ReturnStretch, 'end'>, today: string): number {
  return collectionYearOf(localDateOfMoment(end) ?? today)
}

/**
 * What last year's return makes of this row: it left an incident open that must be the child's first this year (576),
 * or it knows of none although this row began in it.
 *
 * @param others the child's other episodes
 * @param last the child's rows of last year's return
 */
export function carryOverRemarks(
  stretch: ReturnStretch,
  others: readonly ReturnStretch[],
  last: readonly MissingRow[],
  today: string,
): Remark[] {
  const year = yearOfStretch(stretch, today)
  const typed = returnRow(1, stretch, null)
  const { firstDay } = collectionYearDays(year)
  const siblings = others
    .map((other, at) => returnRow(at + 2, other, null))
    .filter(({ endDay }) => endDay === null || endDay >= firstDay)
  const missingLast = last.map((row) => ({ ...row, child, childKey: child }))
  return carryOverBreaks([typed, ...siblings], missingLast, year).flatMap((found): Remark[] => {
    if (found.kind === 'otherFirstRow' && found.first === typed)
      return [
        {
          field: 'start',
          message: `In last year's return the child was still missing, from ${found.last.misStart}. The first row of this year must start on that day.`,
          rule: '576',
        },
      ]
    if (found.kind === 'notOpenLastYear' && found.row === typed)
      return [
        {
          field: 'start',
          message: "It began before 1 April, and last year's return does not have it as still open.",
          rule: null,
        },
      ]
    return []
  })
}

/** Whether two rows of one child break rule 574: they overlap, or one starts while the other is open. */
export function overlap(one: ReturnStretch, other: ReturnStretch, today: string): boolean {
  const rows = [one, other]
    .map((stretch) => returnRow(0, stretch, null))
    .toSorted((a, b) => (a.startDay ?? 0) - (b.startDay ?? 0))
    .map((row, at) => ({ ...row, row: at + 1 }))
  const { failures } = checkReturn(
    { missing: rows, episodes: null, header: null, missingLast: null },
    collectionYearOf(today),
  )
  return failures.some(({ rule }) => rule === '574')
}

/** An episode as a row of missing.csv, its child the only one there. */
export function returnRow(row: number, { type, start, end }: ReturnStretch, dob: string | null): MissingRow {
  const day = (date: string | null): string => {
    const days = date === null ? null : readIsoDate(date)
    return days === null ? '' : writeDate(days)
  }
  const cells = [child, day(dob), type, day(localDateOfMoment(start)), day(localDateOfMoment(end))]
  return missingRow(row, row, cells)
}

/** A stretch of care as the rules take it; `at` counts from 0. */
export function careRow({ decom, dec, rec }: KeptCareEpisode, at: number): EpisodeRow {
  const day = (date: string): string => {
    const days = readIsoDate(date)
    return days === null ? '' : writeDate(days)
  }
  const cells = [child, day(decom), '', '', '', '', '', dec === null ? '' : day(dec), rec ?? '']
  return episodeRow(at + 1, at + 1, cells)
}
