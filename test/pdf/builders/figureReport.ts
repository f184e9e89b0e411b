import { openBook } from '../../../shared/returns/figures/book/openBook'
import { countReport } from '../../../shared/returns/figures/reports/countReport'
import type { CountedReport } from '../../../shared/returns/figures/reports/report'
import { earlierPeriods } from '../../../shared/returns/figures/reports/earlier'
import { reportPlans } from '../../../shared/returns/figures/reports/plans'
import type { Period } from '../../../shared/returns/figures/period'
import type { FigureReportKind } from '../../../shared/returns/figures/reports/kinds'
import { countedAt, fortyEpisodes, year2026 } from '../../builders/figures/fortyEpisodes'

/** A report about the register of forty episodes. */
export function figureReportOf(report: FigureReportKind): CountedReport {
  const asked = { types: 'missingAndAway', now: countedAt, approxMinutes: 60 } as const
  const bookOf = (period: Period) => openBook(fortyEpisodes, { ...asked, period })
  const [before, ...unknown] = earlierPeriods(year2026, reportPlans[report].looksBack)
  const earlier = [
    ...(before === undefined ? [] : [bookOf(before)]),
    ...unknown.map((period) => ({ period })),
  ]
  return countReport({ now: bookOf(year2026), earlier }, report, { below: 5, byHome: false })
}
