import type { Period } from '../../../shared/returns/figures/period'

/** What is asked, and how much of the answer is shown. */
export interface Asked extends Period {
  readonly types: 'missingAndAway' | 'missing'
  readonly outward: boolean
  readonly byHome: boolean
}
