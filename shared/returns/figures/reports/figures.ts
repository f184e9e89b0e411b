import type { Shown } from '../../suppression/shown'
import type { ShownAs } from '../../suppression/layers'
import type { Book } from '../book/openBook'
import type { Column } from '../columns'
import type { Breakdown, Part } from '../count/breakdown'
import type { Measure } from '../count/measure'
import type { Period } from '../period'

/** The figures of one period as they are shown. */
export interface PeriodFigures {
  readonly period: Period
  readonly number: (measure: Measure, column: Column) => Shown
  readonly parts: (breakdown: Breakdown, column: Column) => readonly (Part & { readonly shown: Shown })[]
}

/** A period the register's records do not reach back to: nothing is known of it, which is not nought. */
export interface UnknownPeriod {
  readonly period: Period
  readonly number: null
}

/** The figures of one period, as they may be shown. */
export function figuresOf(book: Book, shownAs: ShownAs): PeriodFigures {
  return {
    period: book.asked.period,
    number: ({ id, tally }, column) => shownAs(id, null, column, tally(book).count(column)),
    parts: ({ id, parts }, column) =>
      parts(book).map(({ key, words, tally }) => ({
        key,
        words,
        shown: shownAs(id, key, column, tally.count(column)),
      })),
  }
}
