import type { Permission } from '../../../shared/contract/permissions'
import { periodListNeeds, type PeriodListKind } from '../../../shared/contract/periodLists'
import { type WorkListKind } from '../../../shared/contract/reports'
import type { FigureReportKind } from '../../../shared/returns/figures/reports/kinds'
import { paths } from '../../app/paths'

/** A report, or a page that answers. */
export interface ReportEntry {
  readonly title: string
  /** What it says, in one sentence. */
  readonly says: string
  readonly to: string
  /** The screen it opens, as it is registered: whoever may not open it is not shown the entry. */
  readonly screen: string
  /** What it asks for besides its screen. */
  readonly needs?: Permission
}

export interface Door {
  readonly id: string
  readonly heading: string
  /** Asked by somebody outside the council: stands beside what the council asks itself. */
  readonly fromOutside?: true
  readonly entries: readonly ReportEntry[]
}

const list = (kind: WorkListKind) => ({ to: paths.workList(kind), screen: '/insight/lists/$list' })
const report = (kind: FigureReportKind) => ({
  to: paths.figureReport(kind),
  screen: '/insight/reports/$report',
})
const periodList = (kind: PeriodListKind) => ({
  to: paths.periodList(kind),
  screen: '/insight/periods/$list',
  needs: periodListNeeds[kind],
})
const page = (to: string) => ({ to, screen: to })

const dueInterviews: ReportEntry = {
  title: 'Interviews due and overdue',
  says: 'Every interview that waits: hours left, who has it, offers and tries.',
  ...list('dueInterviews'),
}
const missingNow: ReportEntry = {
  title: 'Missing and away now',
  says: 'Who is missing at this moment, for how long, risk grade and next review.',
  ...list('missingNow'),
}
const performance: ReportEntry = {
  title: 'How we did: month or quarter',
  says: 'Absences, interviews offered, held and within 72 hours, reasons; numbers and percentages, split four ways.',
  ...report('performance'),
}
const leadMember: ReportEntry = {
  title: 'Report for councillors',
  says: 'What happened in plain sentences, more or fewer than before, out of area, again and again. Small numbers held back.',
  ...report('leadMember'),
}
const partnership: ReportEntry = {
  title: 'Report to the safeguarding partnership',
  says: 'Why children go, harm, where found, when and from where, names in common, beside DfE’s published figures. Small numbers held back.',
  ...report('partnership'),
}
const annual: ReportEntry = {
  title: 'Annual report',
  says: 'The whole year for everybody: figures, themes, pictures, and boxes for your own words. Small numbers held back.',
  ...report('annual'),
}
const dfeMeasures: ReportEntry = {
  title: 'Our year by DfE’s measures',
  says: 'What DfE publishes each November, counted from our return, beside the published figures for us and England.',
  ...report('dfeMeasures'),
}
const corporateParenting: ReportEntry = {
  title: 'Looked-after children: report for corporate parents',
  says: 'Looked-after children by kind of placement, longer than 24 hours, interviews. Small numbers held back.',
  ...report('corporateParenting'),
}
const establishments: ReportEntry = {
  title: 'Where children go from and are found',
  says: 'By kind of placement, area and place; by home only where you ask for it. Small numbers held back.',
  ...report('establishments'),
}
const outOfArea: ReportEntry = {
  title: 'Children placed out of their area',
  says: 'Ours elsewhere: episodes, who talks to them, how long the host authority takes. Others’ children here, apart.',
  ...report('outOfArea'),
}
const provider: ReportEntry = {
  title: 'Commissioned services',
  says: 'Interviews given to each service, how soon they were held, declined, report in time.',
  ...report('provider'),
}
const repeats: ReportEntry = {
  title: 'Missing again and again',
  says: 'Children over one of our own lines, or with two or more episodes in a year, and what is to be decided.',
  ...list('repeats'),
}
const bands: ReportEntry = {
  title: 'How often and how long',
  says: 'Children by how many episodes they had, episodes by how long they lasted.',
  ...report('bands'),
}
const dataQuality: ReportEntry = {
  title: 'Data to put right',
  says: 'Closed without a time back, no interview outcome, no police reference, no group.',
  ...list('dataQuality'),
}
const statutoryReturn: ReportEntry = {
  title: 'SSDA903 Missing',
  says: 'The yearly return to DfE: checks, approval, the file, and a signed copy on paper.',
  ...page(paths.returns),
}
const annexA: ReportEntry = {
  title: 'Ofsted Annex A, list 8',
  says: 'The missing and interview columns per looked-after child, to merge.',
  ...page(paths.annexA),
}
const answerQuestion: ReportEntry = {
  title: 'Answer a question',
  says: 'What councils are asked under the Freedom of Information Act, for any period, with small numbers held back.',
  ...page(paths.figures),
}
const inspection: ReportEntry = {
  title: 'Inspection: children missing or at risk',
  says: 'By reference, for a joint inspection: who was missing or at risk of exploitation in a period.',
  ...periodList('inspection'),
}
const episodesPerChild: ReportEntry = {
  title: 'Episodes of each child',
  says: 'Every child with how many episodes, how long the longest was. It names children: for inside the council.',
  ...periodList('episodesPerChild'),
}
const accessByChild: ReportEntry = {
  title: 'Who opened a child’s record',
  says: 'Everybody who looked at, changed or printed one child’s record in a period, from the audit trail.',
  ...periodList('accessByChild'),
}
const accessByPerson: ReportEntry = {
  title: 'Whose records each person opened',
  says: 'For every person, the children whose record they opened in a period, from the audit trail.',
  ...periodList('accessByPerson'),
}
const auditTrail: ReportEntry = {
  title: 'Audit trail',
  says: 'Every entry: who did what and when, refused attempts, and whether the chain is whole.',
  ...page(paths.audit()),
}
const recordsKept: ReportEntry = {
  title: 'How long records are kept',
  says: 'The yearly review: whose time is over or nears, what is on hold, what was destroyed.',
  ...page(paths.retention),
}
const requests: ReportEntry = {
  title: 'Requests, complaints and breaches',
  says: 'Logs of subject access, corrections, complaints about data and breaches, each with its clock.',
  ...page(paths.rights),
}
const outOfHours: ReportEntry = {
  title: 'Out-of-hours pack',
  says: 'Missing now, interviews falling due, phones and chosen profiles.',
  ...page(paths.outOfHours),
}

const panelPack: ReportEntry = {
  title: 'Panel pack',
  says: 'Chosen children in one paper: summary, actions, newest episodes, what they said, profile.',
  ...page(paths.panelPack),
}

/** Who asks, a door each. What is not built stands behind none. */
export const doors: readonly Door[] = [
  { id: 'panel', heading: 'For the panel', entries: [panelPack, dueInterviews, missingNow, repeats] },
  {
    id: 'manager',
    heading: 'For my manager',
    entries: [performance, bands, outOfArea, provider, episodesPerChild, dataQuality],
  },
  {
    id: 'councillors',
    heading: 'For councillors',
    entries: [leadMember, partnership, annual, corporateParenting, establishments],
  },
  {
    id: 'dfe-ofsted',
    heading: 'For DfE and Ofsted',
    fromOutside: true,
    entries: [statutoryReturn, annexA, inspection, dfeMeasures],
  },
  { id: 'question', heading: 'To answer a question', fromOutside: true, entries: [answerQuestion] },
]

/** Papers about one child or one record are made where the record is. */
const onRecords: readonly ReportEntry[] = [
  {
    title: 'Child summary',
    says: 'On the child’s page: “Case summary”.',
    ...page(paths.children),
  },
  {
    title: 'Missing child profile',
    says: 'On the child’s page: “Police pack”.',
    ...page(paths.children),
  },
  {
    title: 'Whole record (subject access)',
    says: 'On the child’s page: “Whole record”, whole or to give out with each passage decided.',
    ...page(paths.children),
  },
  {
    title: 'Episode record',
    says: 'On the episode’s page, with all its times, notices and who was told.',
    ...page(paths.episodes),
  },
  {
    title: 'Interview record',
    says: 'On the interview’s page, whole or to share with each passage decided.',
    ...page(paths.interviews),
  },
]

/** Every report there is: about one child first, then the lists, the figures and the statutory returns. */
export const allReports: readonly ReportEntry[] = [
  ...onRecords,
  panelPack,
  dueInterviews,
  missingNow,
  repeats,
  outOfHours,
  performance,
  leadMember,
  partnership,
  annual,
  corporateParenting,
  establishments,
  outOfArea,
  provider,
  answerQuestion,
  bands,
  statutoryReturn,
  annexA,
  inspection,
  dfeMeasures,
  dataQuality,
  recordsKept,
  requests,
  episodesPerChild,
  accessByChild,
  accessByPerson,
  auditTrail,
]
