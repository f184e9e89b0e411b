import type { RecordColumns, YesNoUnknown } from './common'

/** A child the register knows. */
export interface ChildTable extends RecordColumns {
  /** The council's own identifier: CHILD of the SSDA903, "Child Unique ID" of Annex A. */
  local_ref: string | null
  /** Given name. */
  forename: string | null
  /** Family name. */
  surname: string | null
  /** Name the child uses, if another. */
  known_as: string | null
  /** Words that stand for the child while no name is known ("boy, about 15"). */
  described_as: string | null
  /** Date of birth, local date. */
  dob: string | null
  /** exact, or approx when the day or year is estimated; unknown when there is none. */
  dob_precision: 'exact' | 'approx' | 'unknown'
  /** Local date. */
  date_of_death: string | null
  /** SSDA903 SEX: M, F or U (1 and 2 of older files are read as M and F). */
  sex_903: 'M' | 'F' | 'U' | null
  /** Gender as the child says it (Annex A a–d). */
  gender_annex_a: string | null
  /** Ethnic origin code as DfE gives it. */
  ethnicity: string | null
  nationality: string | null
  /** First language. */
  language: string | null
  interpreter_needed: YesNoUnknown
  religion: string | null
  disability: YesNoUnknown
  /** Special educational needs. */
  send: YesNoUnknown
  /** How best to talk with the child. */
  communication_needs: string | null
  /** Unaccompanied asylum-seeking child. */
  uasc: YesNoUnknown
  /** Local date since which the child is known to be unaccompanied. */
  uasc_from: string | null
  /** Local date on which the child ceased to be unaccompanied. */
  uasc_ceased_on: string | null
  /** Whether the child is thought to have been trafficked. */
  trafficked: YesNoUnknown
  /** Local date on which that was first noted. */
  trafficked_on: string | null
  /** National Referral Mechanism: none, considered, referred, positive, negative. */
  nrm_status: string | null
  nrm_ref: string | null
  nrm_date: string | null
  /** DfE number of the authority answering for the child; null means not known. */
  responsible_la: string | null
  /** Allocated worker, as text until the worker list is used. */
  worker_name: string | null
  /** Team of the allocated worker. */
  team: string | null
  /** When the profile for the police was last looked through, local date. */
  profile_reviewed_on: string | null
  /** Child this record was a second one of; it is withdrawn, and all it held stands there. */
  duplicate_of: string | null
}

/** Another name the child has gone by. */
export interface ChildAliasTable extends RecordColumns {
  child_id: string
  name: string
}

/** An identifier in another system. */
export interface ChildIdentifierTable extends RecordColumns {
  child_id: string
  /** case_system, upn, nhs, national; former_ref for a reference of a record put together with this one. */
  kind: string
  value: string
}

/** Something to know about a child, from one day to another. */
export interface ChildFlagTable extends RecordColumns {
  child_id: string
  /** Code of the list `childFlag`: CSE, CCE, county lines … */
  flag: string
  /** First day, local date. */
  started_on: string | null
  /** Last day, local date; null while it holds. */
  ended_on: string | null
  /** Who said so. */
  told_by: string | null
  note: string | null
}

/** A stretch of time with one care and legal status; drives every split of the figures. */
export interface StatusPeriodTable extends RecordColumns {
  child_id: string
  /** First day, local date. */
  started_on: string
  /** Last day, local date; null while it holds. */
  ended_on: string | null
  /** Code of the list `careStatus`: looked_after, other_LA_looked_after, CIN … */
  care_status: string
  /** SSDA903 LS code, when looked after. */
  legal_status: string | null
  team: string | null
  worker_name: string | null
  /** Independent Reviewing Officer. */
  iro_name: string | null
}

/** Somebody around a child: parent, carer, social worker, school. */
export interface ContactTable extends RecordColumns {
  child_id: string
  name: string
  /** Code of the list `contactRole`. */
  role: string
  parental_responsibility: YesNoUnknown
  agency: string | null
  phone: string | null
  email: string | null
  address: string | null
  /** tell, ask_first or do_not_tell when the child is missing. */
  may_be_told: 'tell' | 'ask_first' | 'do_not_tell'
  /** Why somebody must not be told, or must be asked first. */
  may_be_told_reason: string | null
  /** True (1) keeps the address off every paper for parents. */
  address_confidential: number
  risk_note: string | null
}

/** One row of the council's own episodes.csv: a stretch of care with one status and one placement. */
export interface CareEpisodeTable extends RecordColumns {
  child_id: string
  /** Placement made from this row and its neighbours. */
  placement_id: string | null
  /** Date the care episode began, local date. */
  decom: string
  /** Date it ended, local date; null while open. */
  dec: string | null
  /** Reason for new episode. */
  rne: string | null
  /** Legal status. */
  ls: string | null
  /** Category of need. */
  cin: string | null
  /** Placement type. */
  place: string | null
  place_provider: string | null
  /** Reason the episode ended. */
  rec: string | null
  reason_place_change: string | null
  home_post: string | null
  pl_post: string | null
  urn: string | null
}
