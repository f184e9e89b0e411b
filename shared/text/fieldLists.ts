import type { CodeListName } from '../codes'

/** The option list a field's code is of, by the field's name in the contract. */
export const fieldLists: Readonly<Record<string, CodeListName>> = {
  type: 'episodeType',
  noticeSource: 'noticeSource',
  source: 'noticeSource',
  began: 'began',
  policeGrade: 'policeGrade',
  councilRisk: 'councilRisk',
  returnMode: 'returnMode',
  notReturnedReason: 'notReturnedReason',
  preventionInterviewMode: 'preventionMode',
  ethnicity: 'ethnicity',
  sex903: 'sex903',
  nrmStatus: 'nrmStatus',
  responsibleLa: 'authority',
  outcome: 'interviewOutcome',
  mode: 'interviewMode',
  placeType: 'interviewPlace',
  interviewerType: 'interviewerType',
}
