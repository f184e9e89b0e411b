import type { PlacementFacts } from '../../../../shared/contract/placements'
import type { PlacementTable } from '../../database/schema/placements'
import type { RowPatch } from '../../commands/rowShapes'

/** Columns of the facts that are kept as they are given. */
const columnOf = {
  placementType: 'placement_type',
  provider: 'provider',
  urn: 'urn',
  placementLa: 'placement_la',
  emergency: 'emergency',
  approvedAs: 'approved_as',
  approvedBy: 'approved_by',
  approvedOn: 'approved_on',
  approvalNotNeeded: 'approval_not_needed',
  hostNotifiedOn: 'host_notified_on',
  hostNoticeNotGiven: 'host_notice_not_given',
  carePlanSentOn: 'care_plan_sent_on',
  missingRiskAssessed: 'missing_risk_assessed',
  missingRiskAssessedOn: 'missing_risk_assessed_on',
  missingRiskAssessedBy: 'missing_risk_assessed_by',
  missingRiskNote: 'missing_risk_note',
  hasMissingStrategy: 'has_missing_strategy',
  missingStrategyOn: 'missing_strategy_on',
  missingStrategyNote: 'missing_strategy_note',
  notifyingLa: 'notifying_la',
  noticeReceivedOn: 'notice_received_on',
} as const satisfies Partial<Record<keyof PlacementFacts, keyof PlacementTable>>

type Column = (typeof columnOf)[keyof typeof columnOf] | 'postcode'

/** The columns of what a form holds; an empty box is null, what it leaves out stays as it is. */
export function placementColumns(facts: Partial<PlacementFacts>): Pick<RowPatch<'placement'>, Column> {
  const given = Object.entries(columnOf).flatMap(([fact, column]) => {
    const value = facts[fact as keyof typeof columnOf]
    return value === undefined ? [] : [[column, value === '' ? null : value] as const]
  })
  return { ...Object.fromEntries(given), ...postcodeColumn(facts.postcode) }
}

function postcodeColumn(postcode: string | null | undefined): { postcode?: string | null } {
  if (postcode === undefined) return {}
  return { postcode: postcode === null || postcode === '' ? null : postcode.toUpperCase() }
}

/** What a placement's form holds; where it lies and what it names come beside it. */
export function placementFactsOf(row: PlacementTable, placeName: string | null) {
  const kept = Object.fromEntries(
    Object.entries(columnOf).map(([fact, column]) => [fact, row[column]]),
  ) as Required<Pick<PlacementFacts, keyof typeof columnOf>>
  return {
    ...kept,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    placeId: row.place_id,
    placeName: placeName ?? row.place_text,
    addPlace: false,
    postcode: row.postcode,
  }
}
