import type { WorkListKind } from '../../../shared/contract/reports'
import type { FigureReportKind } from '../../../shared/returns/figures/reports/kinds'
import { paths } from '../../app/paths'

/** A report or a page that answers; with its code of practice.md 11. */
export interface ReportEntry {
  readonly code: string
  readonly title: string
  /** What it says, in one sentence. */
  readonly says: string
  readonly to: string
  /** The screen it opens, as it is registered: whoever may not open it is not shown the entry. */
  readonly screen: string
}

export interface Door {
  readonly id: string
  readonly heading: string
  readonly entries: readonly ReportEntry[]
}

const list = (kind: WorkListKind) => ({ to: paths.workList(kind), screen: '/insight/lists/$list' })
const report = (kind: FigureReportKind) => ({
  to: paths.figureReport(kind),
  screen: '/insight/reports/$report',
})
const page = (to: string) => ({ to, screen: to })

const dueInterviews: ReportEntry = {
  code: 'P5',
  title: 'Interviews due and overdue',
  says: 'Every interview that waits: hours left, who has it, offers and tries.',
  ...list('dueInterviews'),
}
const missingNow: ReportEntry = {
  code: 'P6',
  title: 'Missing and away now',
  says: 'Who is missing at this moment, for how long, risk grade and next review.',
  ...list('missingNow'),
}
const performance: ReportEntry = {
  code: 'M1',
  title: 'How we did: month or quarter',
  says: 'Absences, interviews offered, held and within 72 hours, reasons; numbers and percentages, split four ways.',
  ...report('performance'),
}
const statutoryReturn: ReportEntry = {
  code: 'S1',
  title: 'SSDA903 Missing',
  says: 'The yearly return to DfE: checks, approval, the file, and a signed copy on paper.',
  ...page(paths.returns),
}
const annexA: ReportEntry = {
  code: 'S2',
  title: 'Ofsted Annex A, list 8',
  says: 'The missing and interview columns per looked-after child, to merge.',
  ...page(paths.annexA),
}
const outOfHours: ReportEntry = {
  code: 'P8',
  title: 'Out-of-hours pack',
  says: 'Missing now, interviews falling due, phones and chosen profiles.',
  ...page(paths.outOfHours),
}

/** Who asks: five doors. What is not built stands behind none. */
export const doors: readonly Door[] = [
  { id: 'panel', heading: 'For the panel', entries: [dueInterviews, missingNow] },
  { id: 'manager', heading: 'For my manager', entries: [performance] },
  { id: 'dfe-ofsted', heading: 'For DfE and Ofsted', entries: [statutoryReturn, annexA] },
]

/** Papers about one child or one record are made where the record is. */
const onRecords: readonly ReportEntry[] = [
  {
    code: 'P1',
    title: 'Child summary',
    says: 'On the child’s page: “Case summary”.',
    ...page(paths.children),
  },
  {
    code: 'P2',
    title: 'Missing child profile',
    says: 'On the child’s page: “Police pack”.',
    ...page(paths.children),
  },
]

/** Every report there is, in the order of practice.md 11. */
export const allReports: readonly ReportEntry[] = [
  ...onRecords,
  dueInterviews,
  missingNow,
  outOfHours,
  performance,
  statutoryReturn,
  annexA,
]
