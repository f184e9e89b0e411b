import { openBook } from '../../../shared/returns/figures/book/openBook'
import { countReport, type CountedReport } from '../../../shared/returns/figures/reports/countReport'
import type { FigureReportKind } from '../../../shared/returns/figures/reports/kinds'
import { countedAt, fortyEpisodes, year2026 } from '../../builders/figures/fortyEpisodes'

/** A report about the register of forty episodes. */
export function figureReportOf(report: FigureReportKind): CountedReport {
  const asked = { period: year2026, types: 'missingAndAway', now: countedAt, approxMinutes: 60 } as const
  return countReport(openBook(fortyEpisodes, asked), report)
}
