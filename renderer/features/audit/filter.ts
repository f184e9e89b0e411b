import type { AuditFilter } from '../../../shared/contract/audit'
import type { Instant } from '../../../shared/domain/time/instant'
import { emptyDay, takeDay, type DayEntry } from '../../components/dayEntry'
import type { Problem } from '../../components/ErrorSummary'

/** What stands in the boxes over the audit trail. */
export interface Asked {
  readonly actorId: string | null
  readonly action: string | null
  /** Whose record, where the page is not about one child anyway. */
  readonly child: { readonly id: string; readonly label: string } | null
  readonly from: DayEntry
  readonly to: DayEntry
  readonly refusedOnly: boolean
}

export const askedForAll: Asked = {
  actorId: null,
  action: null,
  child: null,
  from: emptyDay,
  to: emptyDay,
  refusedOnly: false,
}

/** Everything there is, or everything about one child. */
export function filterForAll(childId: string | null): AuditFilter {
  return { actorId: null, action: null, childId, from: null, to: null, refusedOnly: false }
}

/** What is asked of the register, or the problems with the days. */
export function takeFilter(
  asked: Asked,
  childId: string | null,
  now: Instant,
): { readonly filter: AuditFilter; readonly problems: readonly Problem[] } {
  const from = takeDay(asked.from, now, 'past', 'audit-from')
  const to = takeDay(asked.to, now, 'past', 'audit-to')
  const problems = [from.problem, to.problem].filter((problem) => problem !== null)
  if (from.day !== null && to.day !== null && from.day > to.day)
    problems.push({ fieldId: 'audit-to', message: 'The last day is before the first' })
  const { actorId, action, child, refusedOnly } = asked
  const whose = childId ?? child?.id ?? null
  return { filter: { actorId, action, childId: whose, from: from.day, to: to.day, refusedOnly }, problems }
}
