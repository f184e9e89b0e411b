import { actionType, meetingType } from './actions'
import { authority } from './authorities'
import { careStatus, categoryOfNeed, legalStatus, reasonEpisodeCeased, reasonForNewEpisode } from './care'
import {
  childFlag,
  contactRole,
  ethnicity,
  genderAnnexA,
  nrmStatus,
  sex903,
  sex903Until2024,
} from './children'
import { labelOf, type CodeList } from './codeList'
import {
  began,
  councilRisk,
  episodeGroup,
  episodeType,
  noticeSource,
  notificationRecipient,
  notReturnedReason,
  policeGrade,
  precision,
  preventionMode,
  returnMode,
} from './episodes'
import { helpState, helpType } from './help'
import {
  ageBand,
  companionRelationship,
  deliveredBy,
  feedbackAnswer,
  feeling,
  harmLevel,
  interviewerType,
  interviewMode,
  interviewOutcome,
  interviewPlace,
  markKind,
  notCompletedReason,
  notOfferedReason,
  offerMethod,
  offerResult,
  offerTo,
} from './interviews'
import { notificationMethod } from './notifications'
import { mentionField } from './mentions'
import { paperFor } from './papers'
import {
  placedElsewhere,
  placeKind,
  placementApproval,
  placementProvider,
  placementType,
  reasonPlacementChanged,
} from './placements'
import { shareBasis, shareKind, shareMethod } from './sharing'
import { exploitation, harm, pull, push, risks, substances, transport, whereStayed, withWhom } from './themes'

/** Every option list, by its name. */
export const codeLists = {
  actionType,
  ageBand,
  authority,
  began,
  careStatus,
  categoryOfNeed,
  childFlag,
  companionRelationship,
  contactRole,
  councilRisk,
  deliveredBy,
  episodeGroup,
  episodeType,
  ethnicity,
  exploitation,
  feedbackAnswer,
  feeling,
  genderAnnexA,
  harm,
  harmLevel,
  helpState,
  helpType,
  interviewerType,
  interviewMode,
  interviewOutcome,
  interviewPlace,
  legalStatus,
  markKind,
  meetingType,
  mentionField,
  notCompletedReason,
  noticeSource,
  notificationMethod,
  notificationRecipient,
  notOfferedReason,
  notReturnedReason,
  nrmStatus,
  offerMethod,
  offerResult,
  offerTo,
  paperFor,
  placedElsewhere,
  placeKind,
  placementApproval,
  placementProvider,
  placementType,
  policeGrade,
  precision,
  preventionMode,
  pull,
  push,
  reasonEpisodeCeased,
  reasonForNewEpisode,
  reasonPlacementChanged,
  returnMode,
  risks,
  sex903,
  sex903Until2024,
  shareBasis,
  shareKind,
  shareMethod,
  substances,
  transport,
  whereStayed,
  withWhom,
} as const satisfies Record<string, CodeList>

export type CodeListName = keyof typeof codeLists

/**
 * The label of a code, or the code itself where the list does not hold it: a council's file may carry codes newer
 * than this program, and they are shown as they came.
 */
export function labelFor(list: CodeListName, code: string): string {
  return labelOf(codeLists[list], code) ?? code
}

/** The label with the code behind it, "Full care order (C2)", where people know it by its code too: those of the 903. */
export function labelWithCode(list: CodeListName, code: string): string {
  const label = labelFor(list, code)
  return label === code || label.endsWith(`(${code})`) ? label : `${label} (${code})`
}
