import type { PlacementFacts } from '../../../../shared/contract/placements'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { PlacementTable } from '../../database/schema/placements'
import { InputProblems, refuseFutureDay } from '../inputProblems'
import type { KnowsAuthority } from './knownAuthority'

/** Days on which something was done: none lies ahead. */
const pastDays = [
  'approvedOn',
  'hostNotifiedOn',
  'carePlanSentOn',
  'missingRiskAssessedOn',
  'missingStrategyOn',
  'noticeReceivedOn',
] as const

export interface PlacementCheck {
  /** UTC. */
  readonly now: string
  readonly isKnown: KnowsAuthority
  /** The row as it is, whose codes may be newer than this program. */
  readonly held?: PlacementTable | null
}

/**
 * A placement's codes stand in their lists, its days exist, and nothing recorded as done lies ahead.
 *
 * @param path of the facts in the call's input: '' or 'facts.'
 * @throws INVALID, IN_FUTURE
 */
export function checkPlacement(
  facts: PlacementFacts,
  path: '' | 'facts.',
  { now, isKnown, held = null }: PlacementCheck,
): void {
  const problems = new InputProblems()
  problems.code(`${path}placementType`, 'placementType', facts.placementType, held?.placement_type)
  problems.code(`${path}provider`, 'placementProvider', facts.provider, held?.provider)
  problems.code(`${path}approvedAs`, 'placementApproval', facts.approvedAs, held?.approved_as)
  problems.day(`${path}startedOn`, facts.startedOn)
  problems.day(`${path}endedOn`, facts.endedOn)
  for (const field of pastDays) problems.day(`${path}${field}`, facts[field])
  for (const field of ['placementLa', 'notifyingLa'] as const) {
    const la = facts[field] ?? ''
    const heldLa = field === 'placementLa' ? held?.placement_la : held?.notifying_la
    if (la !== '' && la !== heldLa && !isKnown(la))
      problems.add(`${path}${field}`, 'Choose one of the authorities in the list.')
  }
  if (facts.endedOn !== null && facts.endedOn !== undefined && facts.endedOn < facts.startedOn)
    problems.add(`${path}endedOn`, 'The last day cannot be before the first.')
  if (facts.addPlace === true && (facts.placeName ?? '') === '')
    problems.add(`${path}placeName`, 'Give the home a name.')
  problems.throwIfAny()
  const today = localDateOf(now)
  refuseFutureDay(`${path}startedOn`, facts.startedOn, today)
  for (const field of pastDays) refuseFutureDay(`${path}${field}`, facts[field], today)
}
