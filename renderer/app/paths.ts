import type { PeriodListKind } from '../../shared/contract/periodLists'
import type { WorkListKind } from '../../shared/contract/reports'
import type { FigureReportKind } from '../../shared/returns/figures/reports/kinds'

/** Every address inside Homeward. Ids are opaque; no name or date ever stands in an address. */
export const paths = {
  today: '/today',
  children: '/children',
  child: (childId: string) => `/children/${childId}`,
  childEdit: (childId: string) => `/children/${childId}/edit`,
  childMerge: (childId: string) => `/children/${childId}/merge`,
  newChild: (with_: { draft?: string } = {}) => `/new-child${query(with_)}`,
  newPlacement: (childId: string) => `/children/${childId}/placement`,
  placement: (childId: string, placementId: string) => `/children/${childId}/placements/${placementId}`,
  outOfHours: '/out-of-hours',
  childProfile: (childId: string) => `/children/${childId}/profile`,
  childProfileEdit: (childId: string) => `/children/${childId}/profile/edit`,
  policePack: (childId: string) => `/children/${childId}/police-pack`,
  chronology: (childId: string) => `/children/${childId}/chronology`,
  childSummary: (childId: string) => `/children/${childId}/summary`,
  wholeRecord: (childId: string) => `/children/${childId}/whole-record`,
  /** For a child already chosen, of a type if that is said already, or a draft to go on with. */
  recordMissing: (with_: { child?: string; type?: 'M'; draft?: string } = {}) =>
    `/record-missing${query(with_)}`,
  /** Of an episode; of the child or episode it may be about, if that one is not back; or of whoever is chosen there. */
  recordReturn: (with_: { episode?: string; about?: string; draft?: string } = {}) =>
    `/record-return${query(with_)}`,
  episodes: '/episodes',
  episode: (episodeId: string) => `/episodes/${episodeId}`,
  /** The form at its beginning, or at one of its fields. */
  episodeEdit: (episodeId: string, with_: { field?: string } = {}) =>
    `/episodes/${episodeId}/edit${query(with_)}`,
  episodeMerge: (episodeId: string) => `/episodes/${episodeId}/merge`,
  interviews: '/interviews',
  interview: (interviewId: string) => `/interviews/${interviewId}`,
  episodeRecord: (episodeId: string) => `/episodes/${episodeId}/record`,
  shareEpisode: (episodeId: string) => `/episodes/${episodeId}/record-to-share`,
  interviewRecord: (interviewId: string) => `/interviews/${interviewId}/record`,
  shareInterview: (interviewId: string) => `/interviews/${interviewId}/record-to-share`,
  emptyInterview: '/interview-form',
  /** A meeting, or why there was none: about a child, about an episode, as the answer to a question; or a draft. */
  newMeeting: (
    with_: { child?: string; episode?: string; asked?: string; type?: string; draft?: string } = {},
  ) => `/new-meeting${query(with_)}`,
  meeting: (meetingId: string) => `/meetings/${meetingId}`,
  offerPapers: (interviewId: string) => `/interviews/${interviewId}/offer-papers`,
  /** Homes. */
  places: '/places',
  newPlace: (with_: { draft?: string } = {}) => `/places/new${query(with_)}`,
  place: (placeId: string) => `/places/${placeId}`,
  placeEdit: (placeId: string) => `/places/${placeId}/edit`,
  /** Places and people that records name. */
  named: '/places/named',
  person: (personId: string) => `/places/people/${personId}`,
  personEdit: (personId: string) => `/places/people/${personId}/edit`,
  incoming: '/places/incoming',
  newIncoming: (with_: { draft?: string } = {}) => `/places/incoming/new${query(with_)}`,
  placementAuthorities: '/places/authorities',
  homesPaper: '/places/paper',
  insight: '/insight',
  panelPack: '/insight/panel-pack',
  workList: (list: WorkListKind) => `/insight/lists/${list}`,
  periodList: (list: PeriodListKind) => `/insight/periods/${list}`,
  figureReport: (report: FigureReportKind) => `/insight/reports/${report}`,
  returns: '/returns',
  returnYear: (year: number) => `/returns/${year}`,
  annexA: '/returns/annex-a',
  checkFiles: '/returns/check',
  figures: '/insight/figures',
  figuresAsked: (asked: FiguresAsked) => `/insight/figures${figuresQuery(asked)}`,
  figuresPaper: (asked: FiguresAsked) => `/insight/figures/paper${figuresQuery(asked)}`,
  returnPaper: (year: number) => `/returns/${year}/paper`,
  import: '/import',
  /** News about a restricted child, by somebody who may not open the record; about one already pointed at, if so. */
  handInNotice: (with_: { child?: string } = {}) => `/hand-in-notice${query(with_)}`,
  /** The yearly review of records, what holds them, and what was destroyed. */
  retention: '/records/review',
  legalHolds: '/records/holds',
  destructions: '/records/destroyed',
  archive: (childId: string) => `/children/${childId}/archive`,
  destructionCertificate: (destructionId: string) => `/records/destroyed/${destructionId}/certificate`,
  /** Logs of subject access, corrections, complaints and breaches. */
  rights: '/requests',
  newRight: (with_: { child?: string } = {}) => `/requests/new${query(with_)}`,
  right: (caseId: string) => `/requests/${caseId}`,
  settings: '/settings',
  testBackup: '/backups/test',
  backupCertificate: '/backups/certificate',
  /** Where one part of the settings is in sight, unfolded: the id of a part of `settingsParts.tsx`. */
  settingsPart: (part: 'council' | 'recovery' | 'backups' | 'offering' | 'retention' | 'protocol') =>
    `/settings${query({ part })}`,
  people: '/people',
  /** Who did what; about one child, if one is named. */
  audit: (with_: { child?: string } = {}) => `/audit${query(with_)}`,
  paperDays: '/paper-days',
  catchUp: (with_: { draft?: string } = {}) => `/paper-days/sheet${query(with_)}`,
  blankForms: (form: 'catchUp' | 'missing') => `/paper-days/forms/${form}`,
} as const

interface FiguresAsked {
  readonly from: string
  readonly to: string
  readonly types: string
  readonly outward: boolean
  readonly byHome: boolean
  readonly questions: readonly number[]
}

const figuresQuery = ({ from, to, types, outward, byHome, questions }: FiguresAsked) =>
  query({
    from,
    to,
    types,
    show: outward ? 'outward' : 'all',
    homes: byHome ? 'yes' : 'no',
    questions: questions.length === 0 ? undefined : questions.join(' '),
  })

function query(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
