/** What left the register, by the kind of its run. */
const kinds: Readonly<Record<string, string>> = {
  ssda903: 'missing.csv',
  ssda903Copy: 'missing.csv, saved again',
  statutoryPdf: 'Statutory return',
  chronology: 'Chronology',
  destructionCertificate: 'Certificate of destruction',
  episodeRecord: 'Episode record',
  interviewRecord: 'Interview record',
  subjectAccess: 'Whole record',
  withheldList: 'List of what was withheld',
  panelPack: 'Panel pack',
  offerCard: 'Offer card',
  offerLetter: 'Offer letter',
  caseSummary: 'Case summary',
  childProfile: 'Police pack',
  outOfHoursPack: 'Out-of-hours pack',
  backupCertificate: 'Backup certificate',
  blankForm: 'Empty form',
  emptyInterview: 'Empty interview form',
  homesExtract: 'List of homes',
  annexA: 'Annex A, list 8',
  auditTrail: 'Audit trail',
  annexACopy: 'Annex A, list 8, saved again',
  figureReport: 'Report with figures',
  dueInterviews: 'Interviews due and overdue',
  missingNow: 'Missing and away now',
  figures: 'Answer with figures',
  repeats: 'Missing again and again',
  dataQuality: 'Data to put right',
  inspection: 'Inspection list',
  episodesPerChild: 'Episodes of each child',
  accessByChild: 'Who opened a record',
  accessByPerson: 'Records each person opened',
}

/** What a paper, a table or a return that left is called. @param kind of its row in `return_run` */
export function leftKindWords(kind: string): string {
  return kinds[kind] ?? kind
}
