import { areaOf, areaWords, type AreaOfPlacement } from '../../../../shared/domain/placements/area'
import { placementDuties, type PlacementDuty } from '../../../../shared/domain/placements/duties'
import { lookedAfterBy } from '../../../../shared/domain/placements/lookedAfterBy'
import type { PlacementTable } from '../../database/schema/placements'
import type { Viewing } from '../viewing'

/** Whose child lives there, as far as a placement needs to know. */
export interface ChildOfPlacement {
  readonly careStatus: string | null
  readonly responsibleLa: string | null
}

/** Where a placement lies and what it asks for; worked out each time. */
export interface PlacementStanding {
  readonly area: AreaOfPlacement
  /** In a few words, for facts and lists. */
  readonly words: string
  /** Another authority looks after the child. */
  readonly incoming: boolean
  /** Empty for a child this council does not look after: the duties are another's, or nobody's. */
  readonly duties: readonly PlacementDuty[]
}

type Columns = Pick<
  PlacementTable,
  | 'started_on'
  | 'placement_la'
  | 'notifying_la'
  | 'emergency'
  | 'approved_as'
  | 'approval_not_needed'
  | 'host_notified_on'
  | 'host_notice_not_given'
  | 'care_plan_sent_on'
  | 'missing_risk_assessed'
  | 'has_missing_strategy'
>

/** Columns of a placement that its standing is worked out from. */
export const standingColumns = [
  'started_on',
  'placement_la',
  'notifying_la',
  'emergency',
  'approved_as',
  'approval_not_needed',
  'host_notified_on',
  'host_notice_not_given',
  'care_plan_sent_on',
  'missing_risk_assessed',
  'has_missing_strategy',
] as const satisfies (keyof Columns)[]

/** How one placement stands today. */
export function placementStanding(
  row: Columns,
  { careStatus, responsibleLa }: ChildOfPlacement,
  { settings, today }: Viewing,
): PlacementStanding {
  const by = lookedAfterBy({ careStatus, responsibleLa, ownLa: settings.laCode })
  const ours = by === 'us' || by === 'not_known'
  const area = areaOf({
    placementLa: row.placement_la,
    answeringLa: by === 'another' ? (responsibleLa ?? row.notifying_la) : settings.laCode,
    // Which authorities adjoin another council is that council's to know.
    neighbours: ours ? settings.neighbours : null,
  })
  return {
    area,
    words: areaWords(area),
    incoming: by === 'another',
    duties: by === 'us' ? placementDuties({ ...area, ...dutyColumns(row) }, today) : [],
  }
}

function dutyColumns(row: Columns) {
  return {
    startedOn: row.started_on,
    emergency: row.emergency,
    approvedAs: row.approved_as,
    approvalNotNeeded: row.approval_not_needed,
    noticeOn: row.host_notified_on,
    noticeNotGiven: row.host_notice_not_given,
    carePlanSentOn: row.care_plan_sent_on,
    riskAssessed: row.missing_risk_assessed,
    planHasStrategy: row.has_missing_strategy,
  }
}
