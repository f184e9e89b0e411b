import type { Column } from '../columns'
import type { Breakdown } from '../count/breakdown'
import type { Measure } from '../count/measure'
import type { Extreme } from '../measures/extremes'

/** A number with what it is a part of; a percentage is of `of`, which holds all the number counts. */
export interface Line {
  readonly measure: Measure
  readonly of?: readonly Measure[]
}

/** Questions the council answers in its own words, kept in Settings. */
export type TextQuestion = 'guidance' | 'requirements' | 'service'

/** One question of the catalogue (statutory-returns.md 11). */
export interface Question {
  readonly number: number
  /** As councils are asked it, paraphrased. */
  readonly words: string
  /** The column that answers it, where not all of them do. */
  readonly focus?: Column
  readonly lines: readonly Line[]
  readonly tables?: readonly Breakdown[]
  readonly extremes?: readonly Extreme[]
  readonly text?: TextQuestion
  /** What has to be said with the answer. */
  readonly notes?: readonly string[]
  /**
   * "Looked after in the year": typed in or from the council's own file, never counted from absences. The answer itself, or
   * what the share of a line is of.
   */
  readonly lookedAfterInYear?: 'itself' | Measure
}
