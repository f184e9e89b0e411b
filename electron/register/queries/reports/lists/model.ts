import type { CellType, CellValue, Definition } from '../../../exchange/sheetsOut/model'
import type { Tone } from '../../../documents/kit/model'
import type { ReadDatabase } from '../../../database/types'
import type { Viewing } from '../../viewing'

/** A list somebody works from, before it is a paper or a table. */
export interface WorkList {
  /** One sentence: what stands in it, and as of which settings. */
  readonly about: string
  readonly columns: readonly ListColumn[]
  /** Parts in the order they are dealt with; those without rows are left out. */
  readonly parts: readonly ListPart[]
  /** Said where there is no row at all. */
  readonly empty: string
  readonly definitions: readonly Definition[]
}

export interface ListColumn {
  readonly heading: string
  /** In a spreadsheet, where it has a unit there. */
  readonly sheetHeading?: string
  /** On paper: points, or what is left. */
  readonly width: number | '*'
  /** In a spreadsheet. */
  readonly type: CellType
}

export interface ListPart {
  readonly heading: string
  readonly rows: readonly (readonly ListCell[])[]
}

/** A cell in words; `value` where a spreadsheet can hold more than words (a day, a number). */
export interface ListCell {
  readonly words: string
  readonly tone?: Tone
  readonly strong?: boolean
  readonly value?: CellValue
}

/** One kind of list. */
export interface WorkListPlan {
  readonly title: string
  readonly read: (db: ReadDatabase, viewing: Viewing) => Promise<WorkList>
}

/** A cell of words alone. */
export function words(text: string): ListCell {
  return { words: text }
}
