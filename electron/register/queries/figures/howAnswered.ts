import type { FigureReportKind } from '../../../../shared/returns/figures/reports/kinds'
import type { AskedAnswer, ShownAnswer } from './shownAnswer'

/**
 * How an answer was asked for, as numbers kept with the run: two answers about the very same days say the same only when
 * they were asked for in the same way. The away episodes are what is left between "missing and away" and "missing alone".
 */
export interface HowAnswered {
  readonly missingAlone: number
  readonly byHome: number
  /** 0 where small numbers are shown, for the council's own eyes. */
  readonly smallNumbersBelow: number
}

/** What was chosen for an answer, as numbers: kept with the paper or file that left. */
export function howAnswered(
  { types, byHome }: Pick<AskedAnswer, 'types' | 'byHome'>,
  { below }: Pick<ShownAnswer, 'below'>,
): HowAnswered {
  return {
    missingAlone: Number(types === 'missing'),
    byHome: Number(byHome),
    smallNumbersBelow: below ?? 0,
  }
}

/**
 * How a report is made: in one way only. By DfE's measures it is counted from the rows of the return, which is another
 * definition, and so it is not hidden together with the others.
 */
export type HowReported = 'report' | 'ofTheReturn'

export function howReported(report: FigureReportKind): HowReported {
  return report === 'dfeMeasures' ? 'ofTheReturn' : 'report'
}

/**
 * Whether two papers about the same days can give something away between them. What stays with the council gives nothing
 * away. A report hides with the answer that is asked for as a matter of course; by what threshold is not kept with it.
 */
export function saysMore(one: HowAnswered | HowReported, other: HowAnswered | HowReported): boolean {
  if (staysHere(one) || staysHere(other)) return false
  if (one === 'ofTheReturn' || other === 'ofTheReturn') return one !== other
  if (one === 'report') return other !== 'report' && isSpecial(other)
  if (other === 'report') return isSpecial(one)
  return keys.some((key) => one[key] !== other[key])
}

/** For the council's own eyes, with all its numbers. */
export function staysHere(how: HowAnswered | HowReported): boolean {
  return typeof how !== 'string' && how.smallNumbersBelow === 0
}

const keys = ['missingAlone', 'byHome', 'smallNumbersBelow'] as const

function isSpecial({ missingAlone, byHome }: HowAnswered): boolean {
  return missingAlone + byHome > 0
}
