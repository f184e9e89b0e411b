import { localDateOf } from '../../../shared/domain/time/london'
import { lastWhole } from '../../../shared/returns/figures/namedPeriods'
import type { Period } from '../../../shared/returns/figures/period'
import { useQueryParam } from '../../app/params'
import { useNow } from '../../components/useNow'

/** What is asked, and how much of the answer is shown. */
export interface Asked extends Period {
  readonly types: 'missingAndAway' | 'missing'
  readonly outward: boolean
  readonly byHome: boolean
  /** Numbers of the questions that were asked; none for all of them. */
  readonly questions: readonly number[]
}

/** What the address asks; about the last whole financial year, and every question, where it says nothing. */
export function useAskedByAddress(): Asked {
  const [from, to] = [useQueryParam('from'), useQueryParam('to')]
  const lastYear = lastWhole('financialYear', localDateOf(useNow()))
  const numbers = useQueryParam('questions')
  return {
    ...(from === null || to === null ? lastYear : { from, to }),
    types: useQueryParam('types') === 'missing' ? 'missing' : 'missingAndAway',
    outward: useQueryParam('show') !== 'all',
    byHome: useQueryParam('homes') === 'yes',
    questions: numbers === null ? [] : numbers.split(' ').map(Number),
  }
}
