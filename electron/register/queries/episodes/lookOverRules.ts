import type { Moment } from '../../../../shared/domain/time/moment'
import { localDateOfMoment } from '../../../../shared/domain/time/moment'
import { checkReturn } from '../../../../shared/returns/ssda903/check'
import { readIsoDate, writeDate } from '../../../../shared/returns/ssda903/dates'
import { episodeRow, missingRow } from '../../../../shared/returns/ssda903/rows'
import type { RuleNumber } from '../../../../shared/returns/ssda903/rule'
import type { MissingRow } from '../../../../shared/returns/ssda903/types'

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
  '586': { field: 'start', message: 'The start is not after the date of birth.' },
}

/** Stands for the child in these tables: nobody else is in them. */
const child = 'CHILD'

/** The collection year a local date lies in, by the year it ends in. */
function collectionYearOf(day: string): number {
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
    collectionYearOf(localDateOfMoment(stretch.end) ?? today),
  )
  return failures.flatMap(({ table, rule }) => {
    const remark = remarkOf[rule]
    return table === 'missing' && remark !== undefined ? [{ ...remark, rule }] : []
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

function returnRow(row: number, { type, start, end }: ReturnStretch, dob: string | null): MissingRow {
  const day = (date: string | null): string => {
    const days = date === null ? null : readIsoDate(date)
    return days === null ? '' : writeDate(days)
  }
  const cells = [child, day(dob), type, day(localDateOfMoment(start)), day(localDateOfMoment(end))]
  return missingRow(row, row, cells)
}

function careRow({ decom, dec, rec }: KeptCareEpisode, at: number) {
  const day = (date: string): string => {
    const days = readIsoDate(date)
    return days === null ? '' : writeDate(days)
  }
  const cells = [child, day(decom), '', '', '', '', '', dec === null ? '' : day(dec), rec ?? '']
  return episodeRow(at + 1, at + 1, cells)
}
