/**
 * What may be put right in an interview after it was signed, each with a reason. Words (the child's, the
 * interviewer's) are never rewritten: they get an addendum. Source: practice.md 8.2 M, "locked after sign-off,
 * amendments by addendum" (proposal).
 */
export const correctableFacts = [
  'outcome',
  'outcomeReason',
  'held',
  'endedAt',
  'mode',
  'placeType',
  'interviewerName',
  'interviewerOrganisation',
  'interviewerType',
  'independentOfCare',
  'independentOfPlacement',
  'independentOfLa',
  'childRequestedPerson',
  'advocateOffered',
  'othersPresent',
  'consentExplained',
  'talkedBeforeReturn',
  'safeNow',
  'helplinesGiven',
  'parentViewOffered',
] as const

export type CorrectableFact = (typeof correctableFacts)[number]
