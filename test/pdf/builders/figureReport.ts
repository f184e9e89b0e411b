import { openBook } from '../../../shared/returns/figures/book/openBook'
import type { Besides } from '../../../shared/returns/figures/reports/besides'
import { countReport } from '../../../shared/returns/figures/reports/countReport'
import type { CountedReport } from '../../../shared/returns/figures/reports/report'
import { earlierPeriods } from '../../../shared/returns/figures/reports/earlier'
import { reportPlans } from '../../../shared/returns/figures/reports/plans'
import type { Period } from '../../../shared/returns/figures/period'
import type { FigureReportKind } from '../../../shared/returns/figures/reports/kinds'
import { fortyWithDetails } from '../../builders/figures/fortyDetails'
import { asked2026 } from '../../builders/figures/asked2026'
import { year2026 } from '../../builders/figures/fortyEpisodes'

const besides: Besides = {
  laCode: '879',
  comparedWith: ['878', '880', '857'],
  lookedAfterInYear: { count: 60, from: 'typedIn' },
  returned: {
    incidents: { M: 25, A: 2 },
    children: { M: 11, A: 2, either: 12 },
    openAt31March: { M: 2, A: 1 },
  },
  words: new Map([
    ['year', 'This was the second year of the new service.\n\nThe panel met every month.'],
    ['next', 'We mean to offer every interview within a day.'],
  ]),
}

/** A report about the register of forty episodes. */
export function figureReportOf(report: FigureReportKind): CountedReport {
  const bookOf = (period: Period) => openBook(fortyWithDetails, { ...asked2026, period })
  const [before, ...unknown] = earlierPeriods(year2026, reportPlans[report].looksBack)
  const earlier = [
    ...(before === undefined ? [] : [bookOf(before)]),
    ...unknown.map((period) => ({ period })),
  ]
  return countReport({ now: bookOf(year2026), earlier }, report, { below: 5, byHome: true }, besides)
}
