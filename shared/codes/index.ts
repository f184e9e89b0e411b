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
  deliveredBy,
  interviewerType,
  interviewMode,
  interviewOutcome,
  interviewPlace,
  notCompletedReason,
  notOfferedReason,
  offerMethod,
  offerResult,
  offerTo,
} from './interviews'
import { notificationMethod } from './notifications'
import {
  placedElsewhere,
  placeKind,
  placementProvider,
  placementType,
  reasonPlacementChanged,
} from './placements'
import { shareBasis, shareKind, shareMethod } from './sharing'
import { exploitation, harm, pull, push, risks, transport, whereStayed } from './themes'

/** Every option list, by its name: what the register's `code_list` table is filled from. */
export const codeLists = {
  actionType,
  authority,
  began,
  careStatus,
  categoryOfNeed,
  childFlag,
  contactRole,
  councilRisk,
  deliveredBy,
  episodeGroup,
  episodeType,
  ethnicity,
  exploitation,
  genderAnnexA,
  harm,
  helpState,
  helpType,
  interviewerType,
  interviewMode,
  interviewOutcome,
  interviewPlace,
  legalStatus,
  meetingType,
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
  placedElsewhere,
  placeKind,
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
  transport,
  whereStayed,
} as const satisfies Record<string, CodeList>

export type CodeListName = keyof typeof codeLists

/**
 * The label of a code, or the code itself where the list does not hold it: a council's file may carry codes newer
 * than this program, and they are shown as they came.
 */
export function labelFor(list: CodeListName, code: string): string {
  return labelOf(codeLists[list], code) ?? code
}
