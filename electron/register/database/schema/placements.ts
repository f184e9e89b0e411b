import type { RecordColumns, YesNoUnknown } from './common'

/** A place children live, learn or are found: a home, a school, a shopping centre somebody named. */
export interface PlaceTable extends RecordColumns {
  name: string
  /** Code of the list `placeKind`. */
  kind: string
  /** Ofsted's number. */
  urn: string | null
  address: string | null
  postcode: string | null
  /** DfE number of the authority it lies in. */
  la: string | null
  /** Who runs it. */
  provider: string | null
  police_force: string | null
  /** Phone answered day and night. */
  phone: string | null
  /** Manager, or whom to ask for. */
  contact_name: string | null
  /** Local date on which the home's missing child policy reached the council. */
  missing_policy_received_on: string | null
  note: string | null
  /** Other names it goes by, one a line. */
  also_called: string | null
  /** Why children may be at risk there. */
  risk_note: string | null
  /** The place it turned out to be a second record of; it is withdrawn then. */
  merged_into: string | null
}

/** Where a child lives, from one day to another. */
export interface PlacementTable extends RecordColumns {
  child_id: string
  /** First day, local date. */
  started_on: string
  /** Last day, local date; null while it holds. */
  ended_on: string | null
  /** SSDA903 PLACE code, or null for a child at home. */
  placement_type: string | null
  /** SSDA903 PLACE_PROVIDER code. */
  provider: string | null
  place_id: string | null
  /** Name of the home, carers or address where it is no place of the register. */
  place_text: string | null
  urn: string | null
  postcode: string | null
  /** DfE number of the authority the placement lies in; null means not known. */
  placement_la: string | null
  /** Code of the list `placementApproval`: as what the person approved it. */
  approved_as: string | null
  /** Name of the nominated officer or director who approved it. */
  approved_by: string | null
  /** Local date. */
  approved_on: string | null
  /** Why no approval is asked for. */
  approval_not_needed: string | null
  /** Local date on which the area authority had written notice. */
  host_notified_on: string | null
  /** Why written notice was not reasonably practicable. */
  host_notice_not_given: string | null
  /** Local date on which the area authority was consulted and had the care plan (placed at a distance). */
  care_plan_sent_on: string | null
  emergency: YesNoUnknown
  /** Placing authority, for another authority's child placed here. */
  notifying_la: string | null
  /** Local date on which its notice reached this council. */
  notice_received_on: string | null
  /** Whether the risk of going missing was assessed before the placement. */
  missing_risk_assessed: YesNoUnknown
  /** Local date. */
  missing_risk_assessed_on: string | null
  missing_risk_assessed_by: string | null
  /** What the assessment says. */
  missing_risk_note: string | null
  /** Whether the plan names the risk of going missing and what to do. */
  has_missing_strategy: YesNoUnknown
  /** Local date of the plan that says so. */
  missing_strategy_on: string | null
  /** What the strategy is. */
  missing_strategy_note: string | null
}

/** A list of homes that was given away: it concerns no child, so it is no entry of a child's sharing log. */
export interface HomesExtractTable extends RecordColumns {
  /** The file or print, with its fingerprint. */
  run_id: string | null
  /** Whom it was given to. */
  recipient: string
  /** What it holds, in words. */
  what: string
  /** On what basis. */
  basis: string
  /** How many homes stand in it. */
  homes: number
}
