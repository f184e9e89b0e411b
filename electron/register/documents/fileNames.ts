import type { AskedPeriodList, PeriodListKind } from '../../../shared/contract/periodLists'
import type { WorkListKind } from '../../../shared/contract/reports'
import type { LocalDate } from '../../../shared/domain/time/localDate'
import type { Period } from '../../../shared/returns/figures/period'
import { reportFileStem, type FigureReportKind } from '../../../shared/returns/figures/reports/kinds'

/** Names of saved papers hold references and dates, never a child's name: a folder listing is read by anybody. */

/** `missing-return-2027-2026-11-22.pdf`. */
export function returnFileName(year: number, today: LocalDate): string {
  return `missing-return-${year}-${today}.pdf`
}

/** `interviews-due-2026-11-22.pdf`. */
export function workListFileName(kind: WorkListKind, today: LocalDate): string {
  return `${workListNames[kind]}-${today}.pdf`
}

const workListNames: Readonly<Record<WorkListKind, string>> = {
  dueInterviews: 'interviews-due',
  missingNow: 'missing-now',
  repeats: 'missing-again',
  dataQuality: 'data-to-put-right',
}

/** `inspection-2026-07-01-to-2026-09-30.pdf`; of one child, with the end of the record's own id. */
export function periodListFileName(asked: AskedPeriodList): string {
  const child = 'childId' in asked ? `-${asked.childId.slice(-8)}` : ''
  return `${periodListNames[asked.list]}${child}-${asked.from}-to-${asked.to}.pdf`
}

const periodListNames: Readonly<Record<PeriodListKind, string>> = {
  inspection: 'inspection',
  episodesPerChild: 'episodes-of-each-child',
  accessByChild: 'access-to-record',
  accessByPerson: 'access-by-person',
}

/** `lead-member-2026-07-01-to-2026-09-30.pdf`. */
export function figureReportFileName(kind: FigureReportKind, { from, to }: Period): string {
  return `${reportFileStem(kind)}-${from}-to-${to}.pdf`
}

/** `figures-2025-04-01-to-2026-03-31.pdf`. */
export function figuresFileName(from: LocalDate, to: LocalDate): string {
  return `figures-${from}-to-${to}.pdf`
}

/** `empty-interview-2026-11-22.pdf`. */
export function emptyInterviewFileName(today: LocalDate): string {
  return `empty-interview-${today}.pdf`
}

/** `backup-certificate-2026-11-22.pdf`. */
export function certificateFileName(day: LocalDate): string {
  return `backup-certificate-${day}.pdf`
}

/** `homes-2026-11-22.pdf`. */
export function homesFileName(today: LocalDate): string {
  return `homes-${today}.pdf`
}

/**
 * `case-summary-566910-2026-11-22.pdf`. A child without the council's own identifier is named by the end of the
 * record's own id, which says nothing to an outsider.
 */
export function caseSummaryFileName(
  child: { readonly id: string; readonly localRef: string | null },
  today: LocalDate,
): string {
  return `case-summary-${childReference(child)}-${today}.pdf`
}

/** `chronology-566910-2026-11-22.pdf`. */
export function chronologyFileName(reference: string, toShare: boolean, today: LocalDate): string {
  return `chronology-${reference}${toShare ? '-to-share' : ''}-${today}.pdf`
}

/** `episode-record-2026-0042-2026-11-22.pdf`: the episode's reference and the day; and `…-to-share-…`. */
export function episodeRecordFileName(ref: string, toShare: boolean, today: LocalDate): string {
  return `episode-record-${ref}${toShare ? '-to-share' : ''}-${today}.pdf`
}

/**
 * `interview-record-566910-2026-11-22.pdf`, and `interview-record-566910-to-share-2026-11-22.pdf`; of a child without
 * identifier `interview-record-45a72899-2026-11-22.pdf`, which says "record" once.
 */
export function interviewRecordFileName(reference: string, toShare: boolean, today: LocalDate): string {
  return `interview-record-${reference.replace(/^record-/u, '')}${toShare ? '-to-share' : ''}-${today}.pdf`
}

/** `certificate-of-destruction-566910-2026-11-22.pdf`. */
export function destructionFileName(reference: string, today: LocalDate): string {
  return `certificate-of-destruction-${reference}-${today}.pdf`
}

/** `subject-access-566910-2026-11-22.pdf`, and `subject-access-566910-whole-2026-11-22.pdf`. */
export function accessFileName(reference: string, toShare: boolean, today: LocalDate): string {
  return `subject-access-${reference}${toShare ? '' : '-whole'}-${today}.pdf`
}

/** `withheld-566910-2026-11-22.pdf`. */
export function withheldFileName(reference: string, today: LocalDate): string {
  return `withheld-${reference}-${today}.pdf`
}

/** `panel-pack-2026-11-22.pdf`. */
export function panelPackFileName(today: LocalDate): string {
  return `panel-pack-${today}.pdf`
}

/** `out-of-hours-2026-11-22.pdf`. */
export function packFileName(today: LocalDate): string {
  return `out-of-hours-${today}.pdf`
}

/** `missing-profile-566910-2026-11-22.pdf`. */
export function profileFileName(
  child: { readonly id: string; readonly localRef: string | null },
  today: LocalDate,
): string {
  return `missing-profile-${childReference(child)}-${today}.pdf`
}

/** `offer-letter-566910-2026-11-22.pdf`. */
export function offerFileName(
  kind: 'offerCard' | 'offerLetter',
  reference: string,
  today: LocalDate,
): string {
  return `${kind === 'offerCard' ? 'offer-card' : 'offer-letter'}-${reference}-${today}.pdf`
}

/** `catch-up-sheet.pdf`: the same empty form whenever it is printed. */
export function blankFormFileName(form: 'catchUp' | 'missing'): string {
  return form === 'catchUp' ? 'catch-up-sheet.pdf' : 'missing-and-return-form.pdf'
}

/** The council's identifier for a child, else eight characters of the record's id. */
export function childReference(child: { readonly id: string; readonly localRef: string | null }): string {
  const ref = (child.localRef ?? '').replace(/[^A-Za-z0-9]/g, '').slice(0, 20)
  return ref === '' ? `record-${child.id.slice(-8)}` : ref
}
