import type { ReturnFacts } from '../../../../shared/contract/episodes'
import { isKnown, UNKNOWN } from '../../../../shared/domain/time/moment'

/**
 * Whether a form says anything about a return: a time back or found, back without a time, or why the child did not
 * come back. Blank boxes alone say nothing, and must never take a child off Missing now.
 */
export function saysReturn(back: Partial<ReturnFacts>): boolean {
  return (
    isKnown(back.returned ?? UNKNOWN) ||
    isKnown(back.located ?? UNKNOWN) ||
    back.cameBack === 'yes' ||
    isGiven(back.returnMode) ||
    isGiven(back.notReturnedReason)
  )
}

function isGiven(code: string | null | undefined): boolean {
  return code !== null && code !== undefined && code !== ''
}
