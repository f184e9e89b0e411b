import type { Column } from '../../../shared/returns/figures/columns'
import type { Period } from '../../../shared/returns/figures/period'

/** What is asked, and how much of the answer is shown. */
export interface Asked extends Period {
  readonly types: 'missingAndAway' | 'missing'
  readonly outward: boolean
  readonly byHome: boolean
}

/** A number whose records somebody wants to see. */
export interface NumberAsked {
  readonly figure: string
  /** Key of a row, where the figure is a breakdown. */
  readonly part: string | null
  readonly column: Column
}
